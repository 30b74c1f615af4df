import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/diagram/text-width.ts';
import { wrap } from '../../src/diagram/wrap.ts';

const size = 10;
const lines = (text: string, width: number, locale = 'en-us') =>
  wrap(text, locale, width, size).lines.map((line) => line.trimEnd());

test('keeps a short text on one line', () => {
  expect(lines('Yes', 100)).toEqual(['Yes']);
});

test('makes lines of about the same length, not one long and one short', () => {
  expect(lines('Yes, the block is on', 90)).toEqual(['Yes, the', 'block is on']);
});

test('never breaks a word, and says how wide the text has become', () => {
  const { lines: broken, width } = wrap('an Anmeldeberechtigung', 'de-de', 30, size);
  expect(broken.map((line) => line.trimEnd())).toEqual(['an', 'Anmeldeberechtigung']);
  expect(width).toBe(textWidth('Anmeldeberechtigung', size));
});

test('breaks scripts without spaces between words, not before an ending or a closing mark', () => {
  expect(lines('ライセンスがありません。', 80, 'ja-jp')).toEqual(['ライセンスが', 'ありません。']);
  const starts = (text: string, width: number, locale: string) =>
    lines(text, width, locale).map((line) => line.slice(0, 1));
  expect(starts('您的许可证列表显示什么？', 60, 'zh-cn')).not.toContain('？');
  for (const width of [40, 50, 60, 70, 80])
    expect(starts('割り当てられたのはいつですか？', width, 'ja-jp')).not.toContain('？');
});

test('loses no character, and no line is too wide unless it is a single word', () => {
  const words = fc.array(fc.stringMatching(/^[a-zA-ZäöüéçñА-я]{1,14}$/u), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 200 }), (list, width) => {
      const text = list.join(' ');
      const broken = wrap(text, 'en-us', width, size);
      expect(broken.lines.join('')).toBe(text);
      for (const line of broken.lines) {
        const own = textWidth(line.trimEnd(), size);
        expect(own).toBeLessThanOrEqual(broken.width);
        if (line.trimEnd().includes(' ')) expect(own).toBeLessThanOrEqual(width);
      }
    }),
  );
});
