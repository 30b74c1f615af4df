import { expect, test } from 'vitest';
import { browsePages, type Listed } from '../../../src/corpus/write/browse.ts';
import { initialOf } from '../../../src/corpus/write/initial.ts';
import { wordingFor } from '../../../src/corpus/write/wording.ts';
import { readCorpora } from '../../../src/library/corpora.ts';
import { must } from '../../support/must.ts';

const frame = {
  corpus: must(readCorpora([], 'src', 'alchemy')[0]),
  locale: 'nl-nl',
  words: wordingFor('en-us'),
  list: '/nl-nl/kb/',
  name: 'Knowledge base',
};
const listed = (...titles: string[]): Listed[] =>
  titles.map((title, at) => ({ title, slug: `a${at}`, lang: 'nl-NL', dir: 'ltr' }));
const many = (count: number) => listed(...Array.from({ length: count }, (_, n) => `Titel ${n}`));

test.each([
  ['Één', 'E'],
  ['“Quoted”', 'Q'],
  ['1 van 2', '#'],
  ['', '#'],
  ['ーん', 'ー'],
  ['カタ', 'か'],
  ['が', 'か'],
  ['漢字', '漢'],
  ['เปลี่ยนรหัส', 'ป'],
  ['แชร์ไฟล์', 'ช'],
  ['รหัสผ่าน', 'ร'],
  ['한국', 'ㅎ'],
  // The first and last syllable of a consonant; a doubled one is listed under the single one.
  ['가격', 'ㄱ'],
  ['깋', 'ㄱ'],
  ['나라', 'ㄴ'],
  ['닣', 'ㄴ'],
  ['따로', 'ㄷ'],
  ['힣', 'ㅎ'],
  ['하나', 'ㅎ'],
  ['핗', 'ㅍ'],
  ['يوم', 'ي'],
  ['Ωμέγα', 'Ω'],
])('%s is listed under %s', (title, initial) => {
  expect(initialOf(title)).toBe(initial);
});

test.each([
  ['阿里', 'A'],
  ['把文件', 'B'],
  ['错误代码', 'C'],
  ['登录', 'D'],
  ['流程', 'L'],
  ['密码', 'M'],
  ['日历', 'R'],
  ['他们', 'T'],
  ['无法打开', 'W'],
  ['自动', 'Z'],
])('in simplified Chinese %s is listed under %s, by its pronunciation', (title, initial) => {
  expect(initialOf(title, 'zh-cn')).toBe(initial);
  expect(initialOf(title, 'zh-hans')).toBe(initial);
  expect(initialOf(title, 'zh-tw')).toBe('漢');
  expect(initialOf(title, 'ja-jp')).toBe('漢');
});

test('a Chinese list has one alphabet for its own titles and for English ones', () => {
  const entries = listed('Word', '无法打开', '密码', 'Mail', '阿里');
  const [page] = browsePages(entries, { ...frame, locale: 'zh-cn' });
  const headings = [...(page?.main ?? '').matchAll(/<h2[^>]*>([^<]+)</gu)].map(([, name]) => name);
  expect(headings).toEqual(['A', 'M', 'W']);
});

test('titles that several articles share are distinguished by their addresses', () => {
  const [page] = browsePages(listed('Een', 'Twee', 'Een'), frame);
  expect(page?.main).toContain(
    'href="a0/" lang="nl-NL" dir="ltr">Een <bdi class="apart" dir="ltr">a0</bdi></a>',
  );
  expect(page?.main).toContain('>Een <bdi class="apart" dir="ltr">a2</bdi></a>');
  expect(page?.main).toContain('>Twee</a>');
});

test('an address in another script is encoded', () => {
  const [page] = browsePages(
    [{ title: 'P', slug: 'パス/ワード', lang: 'ja-JP', dir: 'ltr' }],
    frame,
  );
  expect(page?.main).toContain(`href="${encodeURI('パス/ワード')}/"`);
});

test('a short list is one page, letter by letter, numbers first', () => {
  const pages = browsePages(listed('Zee', 'één', 'Appel', '2 zaken', '10 zaken'), frame);
  expect(pages).toHaveLength(1);
  const titles = [...(pages[0]?.main ?? '').matchAll(/>([^<]+)<\/a>/gu)].map(([, text]) => text);
  expect(titles).toEqual(['2 zaken', '10 zaken', 'Appel', 'één', 'Zee']);
});

test('a long one has pages of two hundred, and every article is on one of them', () => {
  const [index, ...pages] = browsePages(many(3_000), frame);
  expect(pages).toHaveLength(15);
  const links = pages.flatMap(({ main }) => [...main.matchAll(/href="\.\.\/(a\d+)\/"/gu)]);
  expect(new Set(links.map(([, slug]) => slug)).size).toBe(3_000);
  expect(index?.main).toContain('href="_1/#letter-1"');
  expect(index?.main).toContain('3,000 articles');
});

test('the first and the last page lead only one way', () => {
  const [, first, last] = browsePages(many(400), frame);
  expect(first?.main).toContain('rel="next"');
  expect(first?.main).not.toContain('rel="prev"');
  expect(last?.main).toContain('rel="prev" href="../_1/"');
  expect(last?.main).not.toContain('rel="next"');
});

test('titles are escaped, and are marked with their language if the page has another', () => {
  const [page] = browsePages(listed('<b>&'), frame);
  expect(page?.main).toContain('lang="nl-NL" dir="ltr">&lt;b&gt;&amp;</a>');
});

test('a title that is not in the language of the list says so', () => {
  const foreign = listed('English').map((entry) => ({ ...entry, lang: 'en-US' }));
  const [page] = browsePages([...listed('Nederlands'), ...foreign], frame);
  expect(page?.main.match(/<span class="language">[^<]*<\/span>/gu)).toEqual([
    '<span class="language">English</span>',
  ]);
});

test('the same articles in another order give the same pages', () => {
  const entries = listed('Twee', 'Een', 'Een', 'Drie');
  expect(browsePages(entries.toReversed(), frame)).toEqual(browsePages(entries, frame));
});
