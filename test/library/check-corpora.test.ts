import { afterEach, expect, test } from 'vitest';
import { formatDiagnostic, hasErrors } from '../../src/author/diagnostic.ts';
import { checkCorpus, publishedPaths } from '../../src/library/check-corpora.ts';
import { corpusFrom } from '../../src/library/corpora.ts';
import { corpusSchema } from '../../src/library/corpus-settings.ts';
import { publishAddresses } from '../../src/corpus/read/lock.ts';
import { corpusFolder } from '../corpus/corpus-folder.ts';

const opened: ReturnType<typeof corpusFolder>[] = [];
afterEach(() => {
  for (const corpus of opened.splice(0)) corpus.remove();
});

const place = { file: 'site.yaml', line: 4, column: 5 };

/** A corpus of files with no content, and the site's list of its addresses. */
function open(paths: readonly string[], lock?: string, settings: Record<string, unknown> = {}) {
  const folder = corpusFolder(Object.fromEntries(paths.map((path) => [path, 'x'])));
  opened.push(folder);
  const own = corpusSchema.parse({ ...settings, dir: folder.dir });
  return corpusFrom(own, [own], lock ?? '');
}

function check(paths: readonly string[], lock?: string, settings: Record<string, unknown> = {}) {
  const corpus = open(paths, lock, settings);
  return checkCorpus(corpus, place, { file: 'kb.lock', text: lock });
}

test('a corpus that is read completely, with all addresses published, is valid', () => {
  expect(check(['nl-NL/a.md', 'nl-NL/media/b.png'], 'a = a\n')).toEqual([]);
});

test('a corpus without a list of published addresses is valid', () => {
  expect(check(['nl-NL/a.md'])).toEqual([]);
});

test('a corpus that cannot be read stops a build', () => {
  const found = check(['it/a.md', 'sales/b.md']);
  expect(found).toMatchObject([{ code: 'GP720', ...place }]);
  expect(hasErrors(found)).toBe(true);
});

test('what is not read is reported, and does not stop a build', () => {
  const mdx = ['a', 'b', 'c', 'd'].map((name) => `nl-NL/${name}.mdx`);
  const found = check(['nl-NL/a.md', 'docs/b.md', ...mdx]);
  expect(found.map(({ code }) => code)).toEqual(['GP721']);
  expect(found[0]?.message).toBe(
    'Not read: docs/ (not the name of a language), nl-NL/a.mdx (MDX is program code; only Markdown is read), nl-NL/b.mdx (MDX is program code; only Markdown is read) and 2 more',
  );
  expect(hasErrors(found)).toBe(false);
});

test('an address whose article is gone would break, until it leads elsewhere', () => {
  const found = check(['nl-NL/b.md'], 'a = a\nb = b\n');
  expect(found).toMatchObject([{ code: 'GP723', file: 'kb.lock', line: 1 }]);
  expect(hasErrors(found)).toBe(true);
  expect(check(['nl-NL/b.md'], 'a → b\nb = b\n')).toEqual([]);
  expect(check(['nl-NL/b.md'], 'a → /\nb = b\n')).toEqual([]);
});

test('an article that moved to another folder is suggested', () => {
  const [found] = check(['nl-NL/b.md', 'nl-NL/new/a.md'], 'a = a\nb = b\n');
  expect(formatDiagnostic(found ?? { ...place, code: 'GP100', message: '', fix: '' })).toBe(
    'kb.lock:1:1 GP723 “a” leads nowhere: there is no article a — write “a = new/a” if that is the article now',
  );
});

test('an address that leads to a missing one is reported, with a suggestion', () => {
  expect(check(['nl-NL/b.md'], 'a → bb\nb = b\n').map(formatDiagnostic)).toEqual([
    'kb.lock:1:1 GP723 “a” leads to “bb”, which is not an article — did you mean “b”?',
  ]);
});

test('addresses stay the same when ids begin at another folder, and when files are added', () => {
  const before = ['nl-NL/Docs/パスワード.md', 'nl-NL/Docs/a b.md', 'de-DE/Docs/a b.md'];
  const lock = publishAddresses(undefined, publishedPaths(open(before)));
  const after = [...before, 'nl-NL/Other/x.md', 'nl-NL/Docs/a-b.md', 'nl-NL/Docs/アカウント.md'];
  const corpus = open(after, lock);
  const paths = new Map([...publishedPaths(corpus)].map(([address, path]) => [path, address]));
  expect(paths.get('Docs/パスワード')).toBe('パスワード');
  expect(paths.get('Docs/a b')).toBe('a-b');
  expect(paths.get('Docs/a-b')).toBe('docs/a-b');
  expect(check(after, lock)).toMatchObject([{ code: 'GP725' }]);
});
