import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

const link = '[Teams openen](https://a.example)';

test.each(['nl-NL', 'de-DE', 'ru-RU', 'el-GR'])(
  '%s: a word after a link is separated',
  (locale) => {
    const { html, codes } = rendered(`${link}voor meer`, { locale });
    expect(html).toContain('</a> voor meer');
    expect(codes).toEqual(['KB31']);
  },
);

test.each(['ja-JP', 'zh-CN', 'th-TH', 'ko-KR', 'hu-HU', 'tr-TR', 'ar-SA'])(
  '%s: nothing is put after a link',
  (locale) => {
    expect(rendered(`${link}voor meer`, { locale })).toMatchObject({ codes: [] });
  },
);

test('a word after bold is separated', () => {
  expect(rendered('**Bestand**menu').html).toBe('<p><strong>Bestand</strong> menu</p>');
});

test.each([
  ['nl-NL', 's is'],
  ['de-DE', 'en sind'],
  ['fi-FI', 'ssa on'],
])('%s: an ending stays with its word', (locale, after) => {
  expect(rendered(`${link}${after}`, { locale }).codes).toEqual([]);
});

test('a single bold letter is the beginning of a word', () => {
  expect(rendered('**M**icrosoft').codes).toEqual([]);
});

test('punctuation needs no space', () => {
  expect(rendered(`${link}, en`).codes).toEqual([]);
});
