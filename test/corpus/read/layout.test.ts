import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { corpusFiles } from '../../../src/corpus/read/files.ts';
import { CorpusProblem } from '../../../src/corpus/read/layout.ts';
import { localeNamed } from '../../../src/corpus/read/locale-name.ts';
import { plainRules, type CorpusRules } from '../../../src/corpus/read/rules.ts';
import { corpusFolder } from '../corpus-folder.ts';

const opened: ReturnType<typeof corpusFolder>[] = [];
const folderOf = (...paths: readonly string[]) => {
  const corpus = corpusFolder(Object.fromEntries(paths.map((path) => [path, 'x'])));
  opened.push(corpus);
  return corpus.dir;
};
afterEach(() => {
  for (const corpus of opened.splice(0)) corpus.remove();
});

function filesIn(dir: string, rules: Partial<CorpusRules> = {}) {
  return corpusFiles(dir, { ...plainRules, ...rules });
}

/** Each locale with its folder and the ids of its articles. */
function read(paths: readonly string[], rules: Partial<CorpusRules> = {}): string[] {
  return filesIn(folderOf(...paths), rules).locales.map(
    ({ locale, folder, articles }) =>
      `${locale} ${folder}: ${articles.map(({ id }) => id).join(' ')}`,
  );
}

function problem(paths: readonly string[], rules: Partial<CorpusRules> = {}): string {
  try {
    filesIn(folderOf(...paths), rules);
  } catch (error) {
    if (error instanceof CorpusProblem) return `${error.message} — ${error.fix}`;
    throw error;
  }
  return 'none';
}

test.each([
  ['nl-NL', 'nl-NL'],
  ['en-us', 'en-US'],
  ['EN-US', 'en-US'],
  ['nl_NL', 'nl-NL'],
  ['zh-Hans', 'zh-Hans'],
  ['sr-latn-rs', 'sr-Latn-RS'],
  ['es-419', 'es-419'],
  ['en', 'en'],
  ['fil-PH', 'fil-PH'],
  ['src', undefined],
  ['bin', undefined],
  ['docs', undefined],
  ['vs-code', undefined],
  ['qq-NL', undefined],
  ['en-us-old', undefined],
  ['', undefined],
])('a folder named “%s” is for the locale %s', (name, tag) => {
  expect(localeNamed(name)?.tag).toBe(tag);
});

describe('a corpus', () => {
  test('has its locales in any spelling, in order', () => {
    expect(read(['zh-Hans/a.md', 'nl_NL/a.md', 'EN-US/a.md', 'es-419/a.md', 'en/a.md'])).toEqual([
      'en en: a',
      'en-US EN-US: a',
      'es-419 es-419: a',
      'nl-NL nl_NL: a',
      'zh-Hans zh-Hans: a',
    ]);
  });

  test('without folders for locales is in one language: its own, or else the site’s', () => {
    expect(read(['a.md', 'guide/b.md'])).toEqual(['en-US : a guide/b']);
    expect(read(['a.md', 'guide/b.md'], { otherwise: 'nl-nl' })).toEqual(['nl-NL : a guide/b']);
    expect(read(['it/a.md', 'hr/b.md'], { locale: 'de-DE' })).toEqual(['de-DE : hr/b it/a']);
  });

  test('whose folders may be languages or departments is not guessed', () => {
    expect(problem(['it/a.md', 'sales/b.md'])).toBe(
      'it/ may or may not be language folders, because sales is next to them — set “locale” if the corpus has only one language, or “exclude” what is not part of it',
    );
    expect(problem(['it/a.md', 'b.md'])).toContain('because b.md is next to them');
    expect(read(['it/a.md', 'README.md'])).toEqual(['it it: a']);
    expect(read(['it/a.md', 'sales/b.md'], { exclude: ['sales/'] })).toEqual(['it it: a']);
  });

  test('with two folders for one language is refused', () => {
    expect(problem(['en-us/a.md', 'EN-US/b.md'])).toMatch(
      /^The folders (?:en-us\/ and EN-US|EN-US\/ and en-us)\/ are the same language, en-US — /u,
    );
  });

  test('without Markdown, or that does not exist, is refused', () => {
    expect(problem(['a.txt'])).toMatch(/^There is no Markdown in it — /u);
    expect(() => filesIn('no-such-folder')).toThrow('There is no such folder');
    expect(() => filesIn('package.json')).toThrow('There is no such folder');
  });

  test('lists its folders that are not read', () => {
    const { others } = filesIn(
      folderOf('nl-NL/a.md', 'klingon/b.md', 'media/c.png', 'x/README.md'),
    );
    expect(others).toEqual(['klingon']);
  });
});

describe('ids', () => {
  test('begin at the one folder in which every locale keeps its articles', () => {
    expect(read(['nl-NL/Docs/a.md', 'de-DE/Docs/a.md', 'de-DE/Docs/deep/b.md'])).toEqual([
      'de-DE de-DE: a deep/b',
      'nl-NL nl-NL: a',
    ]);
  });

  test('begin there even next to a repository’s own documents, and folders without articles', () => {
    const { locales } = filesIn(
      folderOf('nl-NL/README.md', 'nl-NL/Docs/a.md', 'nl-NL/assets/x.png', 'nl-NL/includes/y.md'),
    );
    expect(locales).toMatchObject([
      {
        docset: 'nl-NL/Docs',
        articles: [{ id: 'a', path: 'a.md' }],
        includes: ['../includes/y.md'],
        images: ['../assets/x.png'],
        unread: [{ path: 'nl-NL/README.md', reason: 'it is next to Docs, not inside it' }],
      },
    ]);
  });

  test('begin at the locale in all of them if one has a different folder', () => {
    expect(read(['nl-NL/docs/a.md', 'nl-NL/api/b.md', 'de-DE/docs/a.md'])).toEqual([
      'de-DE de-DE: docs/a',
      'nl-NL nl-NL: api/b docs/a',
    ]);
  });

  test('distinguish files that differ only in their ending', () => {
    const dir = folderOf('nl-NL/a.md', 'nl-NL/a.MD', 'nl-NL/a.markdown', 'nl-NL/b.MD');
    expect(filesIn(dir).locales[0]?.articles).toEqual([
      { id: 'a.MD', path: 'a.MD' },
      { id: 'a.markdown', path: 'a.markdown' },
      { id: 'a', path: 'a.md' },
      { id: 'b', path: 'b.MD' },
    ]);
  });
});

describe('what is not read', () => {
  test('is skipped when the site says so', () => {
    const paths = ['nl-NL/a.md', 'nl-NL/README.md', 'nl-NL/drafts/b.md', 'nl-NL/deep/c.md'];
    expect(read(paths, { exclude: ['README.md', 'drafts/', '**/c.md'] })).toEqual([
      'nl-NL nl-NL: a',
    ]);
  });

  test('is neither hidden nor installed', () => {
    expect(read(['nl-NL/a.md', 'nl-NL/.git/b.md', 'nl-NL/node_modules/x/c.md'])).toEqual([
      'nl-NL nl-NL: a',
    ]);
  });

  test('is reported, with the reason', () => {
    const dir = folderOf('nl-NL/a.md', 'nl-NL/b.mdx', 'nl-NL/.c.md', 'elsewhere/d.md');
    symlinkSync('/etc/passwd', join(dir, 'nl-NL/passwd.md'));
    symlinkSync('../elsewhere', join(dir, 'nl-NL/more'));
    expect(filesIn(dir).locales[0]?.unread).toEqual([
      { path: 'nl-NL/more', reason: 'it is a symbolic link, which is not followed' },
      { path: 'nl-NL/passwd.md', reason: 'it is a symbolic link, which is not followed' },
      { path: 'nl-NL/.c.md', reason: 'its name begins with a dot' },
      { path: 'nl-NL/b.mdx', reason: 'MDX is program code; only Markdown is read' },
    ]);
  });
});
