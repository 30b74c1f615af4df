import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAll } from '../../../src/browser/search/find.ts';
import { readExcerpt, readWoven } from '../../../src/search/excerpt.ts';
import { writeSearchIndex } from '../../../src/search/build/write-index.ts';
import { openIndex } from '../../support/search.ts';

/** A title and a text each, by path. */
const pages = {
  'ja-jp/a': [
    'ja-JP',
    'ライセンスの割り当て',
    '管理者はライセンスを割り当てます。Yammerのネットワーク。',
  ],
  'ja-jp/b': ['ja-JP', '待つ', '二十四時間待ちます。'],
  'ja-jp/c': ['ja-JP', '聞く', '管理者に聞きます。'],
  'zh-cn/a': ['zh-CN', '重置密码', '管理员可以为用户重置密码。'],
  'zh-cn/b': ['zh-CN', '分配许可证', '管理员为用户分配许可证。'],
  'th-th/a': ['th-TH', 'รีเซ็ตรหัสผ่านของผู้ดูแลระบบ', 'ผู้ดูแลระบบกำหนดสิทธิ์การใช้งานให้ผู้ใช้'],
  'th-th/b': ['th-TH', 'การตั้งค่าเครื่องพิมพ์', 'เลือกเครื่องของคุณ'],
  'it-it/a': ['it-IT', 'Riattivare l’accesso', 'Ripristina dell’accesso.'],
  'it-it/b': ['it-IT', 'Attendere', 'Nessuna modifica.'],
  'fr-fr/a': ['fr-FR', 'L’utilisateur est bloqué', 'Une erreur d’autorisation.'],
  'pl-pl/a': ['pl-PL', 'Błąd usługi', 'Łącze nie działa.'],
  'da-dk/a': ['da-DK', 'Følg æblet', 'Smørrebrød.'],
  'tr-tr/a': ['tr-TR', 'Yammer’da ışık', 'LİSANS atayın.'],
  'de-de/a': ['de-DE', 'Außerhalb der Straße', 'Geräte–Gruppe.'],
  'he-il/a': ['he-IL', 'שכחתי את הסיסמה שלי', 'איפוס הסיסמה ב-Microsoft 365.'],
  'he-il/b': ['he-IL', 'הדפסה', 'נייר.'],
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
  expect(await writeSearchIndex(site)).toBe(Object.keys(pages).length);
}, 30_000);
afterAll(() => {
  rmSync(site, { recursive: true });
});

describe('is found', () => {
  test.each([
    ['ja-jp', 'ライセンス', 'a'],
    ['ja-jp', '割り当て', 'a'],
    ['ja-jp', 'ﾗｲｾﾝｽ', 'a'],
    ['ja-jp', 'ﾈｯﾄﾜｰｸ', 'a'],
    ['ja-jp', 'Ｙａｍｍｅｒ', 'a'],
    ['ja-jp', '待', 'b'],
    ['zh-cn', '许可证', 'b'],
    ['zh-cn', '密码', 'a'],
    ['zh-cn', '怎么重置密码', 'a'],
    ['zh-cn', '我该如何重置我的密码？', 'a'],
    ['th-th', 'ผู้ใช้', 'a'],
    ['th-th', 'กำหนด', 'a'],
    ['th-th', 'รหัสผ่าน', 'a'],
    ['th-th', 'รีเซ็ตรหัสผ่าน', 'a'],
    ['th-th', 'พิมพ์', 'b'],
    ['it-it', 'accesso', 'a'],
    ['it-it', 'l’accesso', 'a'],
    ['it-it', "l'accesso", 'a'],
    ['it-it', 'all’accesso', 'a'],
    ['fr-fr', 'utilisateur', 'a'],
    ['fr-fr', 'l’erreur', 'a'],
    ['fr-fr', 'autorisation', 'a'],
    ['fr-fr', 'bloque', 'a'],
    ['pl-pl', 'blad', 'a'],
    ['pl-pl', 'błąd', 'a'],
    ['pl-pl', 'usluga', 'a'],
    ['pl-pl', 'usługa', 'a'],
    ['pl-pl', 'dziala', 'a'],
    ['pl-pl', 'lacze', 'a'],
    ['da-dk', 'folg', 'a'],
    ['da-dk', 'aeblet', 'a'],
    ['da-dk', 'smorrebrod', 'a'],
    ['tr-tr', 'YAMMER', 'a'],
    ['tr-tr', 'Yammer’a', 'a'],
    ['tr-tr', 'isik', 'a'],
    ['tr-tr', 'IŞIK', 'a'],
    ['tr-tr', 'lisans', 'a'],
    ['de-de', 'strasse', 'a'],
    ['de-de', 'STRASSE', 'a'],
    ['de-de', 'ausserhalb', 'a'],
    ['de-de', 'Gruppe', 'a'],
    ['he-il', 'סיסמה', 'a'],
    ['he-il', 'בסיסמה', 'a'],
    ['he-il', 'שכחתי סיסמה', 'a'],
    ['he-il', 'Microsoft', 'a'],
    ['en-us', 'AADSTS7000112', 'a'],
    ['en-us', 'aadsts7000112', 'a'],
    ['en-us', 'ＡＡＤＳＴＳ７０００１１２', 'a'],
    ['en-us', 'LICENSE', 'a'],
    ['en-us', 'GP-01', 'b'],
    ['fi-fi', 'license', undefined],
  ])('in %s: %s', async (locale, query, expected) => {
    expect(await find(locale, query)).toEqual(expected ? [`/${locale}/${expected}/`] : []);
  });

  test.each([
    ['ja-jp', '予定表'],
    ['zh-cn', '日历'],
    ['th-th', 'ปฏิทิน'],
    ['he-il', 'מדפסת'],
    ['pl-pl', 'drukarka'],
  ])('in %s: not what is not there: %s', async (locale, query) => {
    expect(await find(locale, query)).toEqual([]);
  });

  test('in a locale without its own text, what the source has', async () => {
    const index = await openIndex(site, 'en-us');
    const hits = await findAll(index, { query: 'license', locale: 'en-us', synonyms: [] });
    expect(hits).toHaveLength(1);
  });
});

test('every word in a title, or part of one if there are no spaces, finds it', async () => {
  for (const [path, [, title]] of Object.entries(pages)) {
    const [locale = ''] = path.split('/');
    const words = title.split(/\s+/u);
    const part = fc.constantFrom(...words).chain((word) => {
      const all = Array.from(word);
      const whole = fc.constant(word);
      if (!/^(?:ja|zh|th)/u.test(locale)) return whole;
      return fc.tuple(fc.nat({ max: all.length - 1 }), fc.nat({ max: 6 })).map(([from, length]) =>
        // Text is split between letters, never before a combining mark.
        all
          .slice(from, from + 1 + length)
          .join('')
          .replace(/^\p{M}+/u, ''),
      );
    });
    await fc.assert(
      fc.asyncProperty(part, async (query) => {
        fc.pre(/\p{L}/u.test(query) && !isCutInLetter(title, query));
        expect(await find(locale, query)).toContain(`/${path}/`);
      }),
      { numRuns: 10 },
    );
  }
});

test('what was found is marked where it is, and titles are unchanged', async () => {
  const show = async (locale: string, query: string) => {
    const [hit] = await findAll(await openIndex(site, locale), { query, locale, synonyms: [] });
    const found = await hit?.data();
    return {
      title: readWoven(found?.meta['title'] ?? ''),
      excerpt: readExcerpt(found?.excerpt ?? ''),
    };
  };
  expect(await show('it-it', 'accesso')).toEqual({
    title: 'Riattivare l’accesso',
    excerpt: [
      { text: 'Ripristina ', found: false },
      { text: 'dell’accesso.', found: true },
    ],
  });
  expect(await show('zh-cn', '重置密码')).toEqual({
    title: '重置密码',
    excerpt: [
      { text: '管理员可以为用户', found: false },
      { text: '重置密码', found: true },
      { text: '。', found: false },
    ],
  });
});

test('the same pages give the same index', async () => {
  const filesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${name} ${hashOf(readFileSync(join(parentPath, name)))}`)
      .sort();
  const first = filesOf(join(site, 'pagefind'));
  await writeSearchIndex(site);
  expect(filesOf(join(site, 'pagefind'))).toEqual(first);
});

test('Pagefind’s own user interface is not published', () => {
  const files = readdirSync(join(site, 'pagefind'));
  expect(files).toContain('pagefind.js');
  expect(files.filter((name) => /ui|highlight/u.test(name))).toEqual([]);
});

async function find(locale: string, query: string): Promise<string[]> {
  const hits = await findAll(await openIndex(site, locale), { query, locale, synonyms: [] });
  const found = await Promise.all(hits.map((hit) => hit.data()));
  return found.map(({ url }) => url.slice(url.indexOf(`/${locale}/`)));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

function isCutInLetter(title: string, query: string): boolean {
  return /^\p{M}/u.test(title.slice(title.indexOf(query) + query.length));
}

function write(path: string, text: string): void {
  const file = join(site, path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function page(lang: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><title>t</title></head><body>${body}</body></html>`;
}
