import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleFiles } from '../../src/author/article-files.ts';
import { checkArticle, type CheckedArticle } from '../../src/author/check.ts';
import { hasErrors } from '../../src/author/diagnostic.ts';
import { checkedArticle } from '../../src/library/article-cache.ts';
import { articleIds, checkOptions } from '../../src/library/articles.ts';
import { readTextFiles } from '../../src/library/text-files.ts';
import { readFixture } from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';

const files = readTextFiles(must(articleIds()[0]));
const options = checkOptions(Date.UTC(2026, 11, 24));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'articles-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (wanted: ArticleFiles = files, when = options) =>
  checkedArticle(wanted, when, { folder });

/** Functions are compared by what they say. */
function comparable({ documents, shown, ...rest }: CheckedArticle) {
  const places = Object.values(documents).map(({ placeOfKey }) =>
    ['title', 'sources'].map((key) => placeOfKey([key])),
  );
  return JSON.stringify({ ...rest, documents, shown, places }, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

describe('an article that was checked before', () => {
  test('is the same, down to the places in its front matter', () => {
    const checked = comparable(checkArticle(files, options));
    expect(comparable(read())).toBe(checked);
    expect(comparable(read())).toBe(checked);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('shows the document that was read, not a copy of it, if no part is in it', () => {
    const texts = Object.entries(readFixture('lamp'));
    const locales = Object.fromEntries(
      texts.map(([locale, text]) => [locale, { file: `${locale}.mdx`, text }] as const),
    );
    const lamp = { id: 'lamp', locales };
    read(lamp);
    const { source = '', documents, shown } = read(lamp);
    expect(source).toBe('en-us');
    expect(shown[source]?.document).toBe(documents[source]);
  });

  test('is checked again once a text has changed', () => {
    const locale = must(Object.keys(files.locales)[0]);
    const { file } = must(files.locales[locale]);
    const locales = { ...files.locales, [locale]: { file, text: 'No longer an article' } };
    expect(hasErrors(read().diagnostics)).toBe(false);
    const changed = { ...files, locales };
    expect(read(changed).diagnostics).toEqual(checkArticle(changed, options).diagnostics);
    expect(hasErrors(read(changed).diagnostics)).toBe(true);
  });

  test('is checked again on another day, when its sources are older', () => {
    const later = { ...options, today: Date.UTC(2036, 0, 1) };
    read();
    expect(read(files, later).diagnostics).toEqual(checkArticle(files, later).diagnostics);
    expect(read(files, later).diagnostics.length).toBeGreaterThan(read().diagnostics.length);
  });

  test('is checked again if what was kept cannot be read', () => {
    read();
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'x');
    expect(comparable(read())).toBe(comparable(checkArticle(files, options)));
  });
});
