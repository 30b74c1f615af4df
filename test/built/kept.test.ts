import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { filesUnder } from '../support/corpus-site.ts';
import { runNode } from '../support/command.ts';
import { writeOwnContent } from '../support/own-content.ts';

/** A guide of one question; its words in Dutch too, so that both languages have an index. */
function guide(code: string, title: string): Readonly<Record<string, string>> {
  const text = (words: readonly string[], front: readonly string[], structure: boolean) => {
    const [heading = '', description = '', question = '', fix = '', more = ''] = words;
    const to = (target: string) => (structure ? ` to="${target}"` : '');
    const kind = (number: number) => (structure ? ` kind="fix" code="${code}-0${number}"` : '');
    return [
      ...['---', `title: ${heading}`, `description: ${description}`, ...front, '---', ''],
      ...['<Question id="power">', '', `## ${question}`, ''],
      ...[`<Answer id="on"${to('call')}>${more}</Answer>`],
      ...[`<Answer id="off"${to('switch')}>${fix}</Answer>`, '', '</Question>', ''],
      ...[`<Outcome id="switch"${kind(1)}>`, '', `## ${fix}`, '', more, '', '</Outcome>', ''],
      ...[`<Outcome id="call"${kind(2)}>`, '', `## ${more}`, '', fix, '', '</Outcome>', ''],
    ].join('\n');
  };
  const english = [title, 'About power.', 'Is it on?', 'Switch it on', 'Call somebody'];
  const dutch = [`${title} (nl)`, 'Over stroom.', 'Staat hij aan?', 'Zet hem aan', 'Bel iemand'];
  return {
    'en-us': text(english, ['translation: source', 'checked: 2026-11-22'], true),
    'nl-nl': text(dutch, ['translation: human'], false),
  };
}

const name = 'kept-test';
const out = join('.cache', name, 'dist');
const fresh = join('.cache', name, 'fresh');
let content = '';

async function build(folder: string): Promise<string> {
  const { code, said } = await runNode(
    content,
    ...['src/commands/main.ts', 'build', '--outDir', folder],
  );
  expect(code, said).toBe(0);
  return said;
}

beforeAll(async () => {
  vi.stubEnv('SITE_LOCALES', 'en-us,nl-nl');
  rmSync(join('.cache', name), { recursive: true, force: true });
  const articles = { lamp: guide('LAMP', 'No light'), sound: guide('SOUND', 'No sound') };
  content = writeOwnContent(name, { articles });
  const recorded = await runNode(content, 'src/commands/main.ts', 'record');
  expect(recorded.code, recorded.said).toBe(0);
  await build(out);
});

afterAll(() => {
  vi.unstubAllEnvs();
});

test('a build after one edit renders that article only, and writes what a whole build would', async () => {
  const file = join(content, 'articles/lamp/nl-nl.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Zet hem aan', 'Doe hem aan'));
  expect(await build(out)).toContain('1 articles kept, 1 changed');
  expect(readFileSync(join(out, 'nl-nl/lamp/switch/index.html'), 'utf8')).toContain('Doe hem aan');
  await build(fresh);
  const [kept, whole] = [filesUnder(out), filesUnder(fresh)];
  // Pagefind lists the values of a filter in any order, which changes the name of their file.
  const isComparable = (path: string) =>
    !path.startsWith('pagefind') || /^pagefind.(?:index|fragment)/u.test(path);
  const files = (all: ReadonlyMap<string, string>) =>
    new Map([...all].filter(([path]) => isComparable(path)));
  expect([...files(kept).keys()]).toEqual([...files(whole).keys()]);
  for (const [path, bytes] of files(whole)) expect(kept.get(path) === bytes, path).toBe(true);
});

test('the text of the site’s own pages changes nothing else, their titles change every footer', async () => {
  const page = (title: string, text: string) =>
    `---\ntitle: ${title}\ndescription: Who we are.\ntranslation: source\n---\n\n${text}\n`;
  const file = join(content, 'pages/about/en-us.mdx');
  const shown = () => readFileSync(join(out, 'nl-nl/about/index.html'), 'utf8');
  mkdirSync(join(content, 'pages/about'), { recursive: true });
  writeFileSync(file, page('About', 'We help.'));
  await build(out);
  expect(shown()).toContain('We help.');
  writeFileSync(file, page('About', 'We listen.'));
  expect(await build(out)).toContain('2 articles kept, 0 changed');
  expect(shown()).toContain('We listen.');
  writeFileSync(file, page('Us', 'We listen.'));
  await build(out);
  expect(readFileSync(join(out, 'nl-nl/sound/call/index.html'), 'utf8')).toContain('>Us</a>');
  rmSync(join(content, 'pages'), { recursive: true });
  await build(out);
});

test('a build without an edit renders nothing', async () => {
  expect(await build(out)).toContain('Nothing has changed');
});

test('a file that is missing from the site is written again', async () => {
  const page = join(out, 'en-us/sound/call/index.html');
  rmSync(page);
  expect(await build(out)).toContain('1 articles kept, 1 changed');
  expect(readFileSync(page, 'utf8')).toBe(
    readFileSync(join(fresh, 'en-us/sound/call/index.html'), 'utf8'),
  );
});

test('a new article needs only its own pages, and the pages that list it', async () => {
  cpSync(join(content, 'articles/sound'), join(content, 'articles/noise'), { recursive: true });
  for (const locale of ['en-us', 'nl-nl']) {
    const file = join(content, 'articles/noise', `${locale}.mdx`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('SOUND', 'NOISE'));
  }
  rmSync(join(content, 'articles/noise/links.lock'));
  await runNode(content, 'src/commands/main.ts', 'record');
  expect(await build(out)).toContain('2 articles kept, 1 changed');
  expect(readFileSync(join(out, 'en-us/index.html'), 'utf8')).toContain('href="noise/"');
});
