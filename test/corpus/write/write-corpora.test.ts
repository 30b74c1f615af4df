import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageStore } from '../../../src/corpus/write/page-store.ts';
import {
  builtLocalesOf,
  indexCorpus,
  templatePath,
} from '../../../src/corpus/write/corpus-index.ts';
import { writeCorpora } from '../../../src/corpus/write/write-corpora.ts';
import { readCorpora } from '../../../src/library/corpora.ts';
import { slot } from '../../../src/markup/template.ts';
import { must } from '../../support/must.ts';
import { filesUnder } from '../../support/corpus-site.ts';
import { article, corpusFolder } from '../corpus-folder.ts';

const template = `<title>${slot('title')}</title><a href="/nl-nl/kb/${slot('path')}">${slot('main')}</a>`;
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const text = 'Een tekst die lang genoeg is om in een lijst te staan.';

let room = '';
let source: ReturnType<typeof corpusFolder>;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'corpora-'));
  source = corpusFolder({
    'nl-NL/Docs/a.md': article('Een', `${text} [b](b.md)`),
    'nl-NL/Docs/b.md': article('Twee', text),
    'nl-NL/Docs/Old name.md': article('Drie', `${text} ![p](media/p.png)`),
    'nl-NL/Docs/media/p.png': png,
    'de-DE/Docs/a.md': article('Eins', text),
  });
});
afterEach(() => {
  for (const out of ['one', 'two']) pageStore(join(room, out)).forget();
  rmSync(room, { recursive: true });
  source.remove();
});

async function build(name: string): Promise<string[]> {
  const out = join(room, name);
  mkdirSync(out, { recursive: true });
  const indexed = indexCorpus(must(readCorpora([], source.dir)[0]));
  const templates = builtLocalesOf(indexed).map((locale): [string, string] => [
    templatePath(indexed.corpus, locale),
    template,
  ]);
  const said: string[] = [];
  await writeCorpora({
    ...{
      indexedCorpora: [indexed],
      out,
      base: '/',
      site: 'https://site.test',
      store: pageStore(out),
    },
    buildCache: { templates, guides: [] },
    say: (line) => said.push(line),
    warn: (line) => said.push(line),
  });
  return said.sort();
}

test('a build after changes writes only those, and produces what a first build produces', async () => {
  await build('one');
  source.write('nl-NL/Docs/b.md', article('Twee', `${text} Meer.`));
  source.write('de-DE/Docs/c.md', article('Neu', text));
  rmSync(join(source.dir, 'nl-NL/Docs/Old name.md'));
  expect(await build('one')).toEqual([
    'de-DE: 3 pages written, 0 unchanged, 1 removed',
    'nl-NL: 3 pages written, 0 unchanged, 1 removed',
  ]);
  await build('two');
  const [again, first] = [filesUnder(join(room, 'one')), filesUnder(join(room, 'two'))];
  expect([...again.keys()]).toEqual([...first.keys()]);
  expect(again).toEqual(first);
  expect([...first.keys()].filter((path) => path.includes('name'))).toEqual([]);
});

test('a build says which articles are left out because they are not text', async () => {
  source.write('nl-NL/Docs/b.md', Buffer.from('# Caf\xE9', 'latin1'));
  const said = await build('one');
  expect(said[0]).toMatch(
    /:1:1 GP721 Not read: nl-NL\/Docs\/b\.md \(it is not UTF-8: line 1 has the byte 0xE9\) — save them as UTF-8, /u,
  );
  expect(await build('one')).toContain(said[0]);
});

test('a build after an edit writes the page, and the pages of locales that borrow it', async () => {
  await build('one');
  expect(filesUnder(join(room, 'one')).has('de-de/kb/b/index.html')).toBe(true);
  source.write('nl-NL/Docs/b.md', article('Twee', `${text} Meer.`));
  expect(await build('one')).toEqual([
    'de-DE: 1 pages written, 2 unchanged, 0 removed',
    'nl-NL: 1 pages written, 2 unchanged, 0 removed',
  ]);
});

test('a changed, an added and a removed picture are each seen by the next build', async () => {
  await build('one');
  const page = () => filesUnder(join(room, 'one')).get('nl-nl/kb/old-name/index.html');
  const before = page();
  const one = [
    'de-DE: 1 pages written, 2 unchanged, 0 removed',
    'nl-NL: 1 pages written, 2 unchanged, 0 removed',
  ];
  source.write('nl-NL/Docs/media/p.png', Buffer.concat([png, png]));
  expect(await build('one')).toEqual(one);
  expect(page()).not.toBe(before);
  rmSync(join(source.dir, 'nl-NL/Docs/media/p.png'));
  expect(await build('one')).toEqual(one);
  expect(Buffer.from(page() ?? '', 'base64').toString()).not.toContain('<img');
  source.write('nl-NL/Docs/media/p.png', png);
  expect(await build('one')).toEqual(one);
  expect(page()).toBe(before);
});

test('no file name stops a build, or the next one without it', async () => {
  const names = [
    ...[
      'index.html',
      'sitemap-1.xml',
      '_1',
      '_template',
      '404.html',
      'a/index.html',
      'con',
      'b..c',
    ],
    ...['C#', '50% off', 'a?b', 'パスワード', '!!!', 'x'.repeat(250), 'ﷺ'.repeat(80), '__proto__'],
  ];
  for (const [n, name] of names.entries())
    source.write(`nl-NL/Docs/${name}.md`, article(`Naam ${n}`, text));
  source.write('nl-NL/Docs/a.MD', article('Hoofdletters', `${text} Andere woorden.`));
  await build('one');
  const pages = [...filesUnder(join(room, 'one')).values()].map((html) =>
    Buffer.from(html, 'base64').toString(),
  );
  for (const title of [...names.map((_, n) => `Naam ${n}`), 'Hoofdletters'])
    expect(
      pages.some((html) => html.startsWith(`<title>${title}</title>`)),
      title,
    ).toBe(true);
  for (const name of names) rmSync(join(source.dir, `nl-NL/Docs/${name}.md`));
  rmSync(join(source.dir, 'nl-NL/Docs/a.MD'));
  await build('one');
  await build('two');
  expect(filesUnder(join(room, 'one'))).toEqual(filesUnder(join(room, 'two')));
});

test('pages survive a builder that empties the folder, and only those it asks for', async () => {
  await build('one');
  const out = join(room, 'one');
  const before = filesUnder(out);
  const kept = pageStore(out);
  kept.takeOut();
  expect([...filesUnder(out).keys()]).toEqual(['sitemap.xml']);
  rmSync(out, { recursive: true });
  kept.putBack(['nl-nl']);
  const names = [...before.keys()].filter((path) => !/^(?:de-de|sitemap)/u.test(path));
  expect([...filesUnder(out).keys()]).toEqual(names);
});
