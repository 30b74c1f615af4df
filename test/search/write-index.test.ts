import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { openIndex } from '../support/search.ts';

/** One sentence each, without a space between its words. */
const pages = {
  'ja-jp/a': ['ja-JP', 'ライセンスの割り当て', '管理者はライセンスを割り当てます。'],
  'ja-jp/b': ['ja-JP', '待つ', '二十四時間待ちます。'],
  'ja-jp/c': ['ja-JP', '聞く', '管理者に聞きます。'],
  'zh-cn/a': ['zh-CN', '分配许可证', '管理员为用户分配许可证。'],
  'th-th/a': ['th-TH', 'การกำหนดสิทธิ์การใช้งาน', 'ผู้ดูแลระบบกำหนดสิทธิ์การใช้งานให้ผู้ใช้'],
  'en-us/a': ['en-US', 'Assign a license', 'Error AADSTS7000112 says &lt;why&gt;.'],
  'en-us/b': ['en-US', 'Wait', 'The code is GP-01.'],
} as const;

const site = mkdtempSync(join(tmpdir(), 'search-'));

beforeAll(async () => {
  for (const [path, [lang, title, text]] of Object.entries(pages))
    write(path, page(lang, `<main data-pagefind-body><h1>${title}</h1><p>${text}</p></main>`));
  write(
    'fi-fi/a',
    page('fi-FI', '<main data-pagefind-ignore="all"><p>Assign a license</p></main>'),
  );
  write('en-us', page('en-US', '<main><h1>Start</h1><p>Assign a license</p></main>'));
  const locales = ['en-us', 'fi-fi', 'ja-jp'];
  expect(await writeSearchIndex(site, { locales, source: 'en-us' })).toBe(7);
}, 30_000);
afterAll(() => {
  rmSync(site, { recursive: true });
});

describe('words that stand without a space between them are found', () => {
  test.each([
    ['ja-JP', 'ライセンス', '/ja-jp/a/'],
    ['ja-JP', '割り当て', '/ja-jp/a/'],
    ['zh-CN', '许可证', '/zh-cn/a/'],
    ['zh-CN', '管理员', '/zh-cn/a/'],
    ['th-TH', 'ผู้ใช้', '/th-th/a/'],
    ['th-TH', 'กำหนด', '/th-th/a/'],
  ])('%s: %s', async (language, query, url) => {
    expect(await find(language, query)).toEqual([url]);
  });

  test.each([
    ['ja-JP', '予定表'],
    ['zh-CN', '日历'],
    ['th-TH', 'ปฏิทิน'],
  ])('and what is not there is not: %s %s', async (language, query) => {
    expect(await find(language, query)).toEqual([]);
  });
});

test('a page is found by its own language alone, and pages that are no texts never', async () => {
  expect(await find('en-US', 'license')).toEqual(['/en-us/a/']);
  expect(await find('ja-JP', 'license')).toEqual([]);
});

test('a locale without any text of its own searches the source’s', async () => {
  expect(await find('fi-FI', 'license')).toEqual(['/en-us/a/']);
});

test('codes are found as they are written, in small letters and in part', async () => {
  expect(await find('en-US', 'AADSTS7000112')).toEqual(['/en-us/a/']);
  expect(await find('en-US', 'aadsts7000112')).toEqual(['/en-us/a/']);
  expect(await find('en-US', 'GP-01')).toEqual(['/en-us/b/']);
});

test('nothing of Pagefind’s own boxes is published', () => {
  const files = readdirSync(join(site, 'pagefind'));
  expect(files).toContain('pagefind.js');
  expect(files.filter((name) => /ui|highlight/u.test(name))).toEqual([]);
});

async function find(language: string, query: string): Promise<string[]> {
  const { results } = await (await openIndex(site, language)).search(query);
  const found = await Promise.all(results.map((hit) => hit.data()));
  return found.map(({ url }) => url.slice(url.indexOf(site) + site.length));
}

function write(path: string, text: string): void {
  const file = join(site, path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function page(lang: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><title>t</title></head><body>${body}</body></html>`;
}
