import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakHtml, markBreaks, phrasesOf } from '../../src/locale/breaks.ts';

const lines = (text: string, locale: string) => markBreaks(text, locale).split('\u200B');

test('leaves a text with spaces between its words as it is', () => {
  for (const text of ['Does it work?', 'هل يعمل؟', 'Работает ли?', '']) {
    expect(markBreaks(text, 'en-us')).toBe(text);
  }
});

test('breaks Japanese between words, keeping endings and particles with their words', () => {
  expect(lines('設定を確認する', 'ja-jp')).toEqual(['設定を', '確認する']);
});

test('begins a phrase after the particle that ends one, even in hiragana', () => {
  expect(lines('設定はどうなっていますか？', 'ja-jp')).toEqual(['設定は', 'どうなっていますか？']);
  expect(lines('このアカウントではどこにも', 'ja-jp')).toEqual([
    'この',
    'アカウントでは',
    'どこにも',
  ]);
  expect(lines('設定について', 'ja-jp')).toEqual(['設定について']);
});

test('does not begin a line with a closing mark or end one with an opening mark', () => {
  const parts = lines('「設定」を確認しますか？（管理者）', 'ja-jp');
  for (const part of parts) {
    expect(part).not.toMatch(/^[？）」]/u);
    expect(part).not.toMatch(/[「（]$/u);
  }
  expect(parts.length).toBeGreaterThan(2);
});

test('leaves Latin words inside a Chinese title whole', () => {
  expect(lines('使用 Viva Engage 网络', 'zh-cn').join('|')).toContain('Viva Engage');
});

test('adds only break opportunities, and loses nothing', () => {
  const text = fc.string({
    unit: fc.constantFrom('設', '定', 'を', '確', '？', '「', '」', ' ', 'ab', '('),
  });
  fc.assert(
    fc.property(text, (written) => {
      expect(markBreaks(written, 'ja-jp').replaceAll('\u200B', '')).toBe(written);
    }),
  );
});

test('breaks Japanese labels between phrases, never inside a word', () => {
  expect(phrasesOf('グループから割り当てられるはずが、エラーになっています', 'ja-jp')).toEqual([
    'グループから',
    '割り当てられるはずが、',
    'エラーになっています',
  ]);
  expect(phrasesOf('許可证', 'zh-cn')).toEqual(['許可证']);
  expect(phrasesOf('Who is it?', 'en-us')).toEqual(['Who is it?']);
});

test('marks the same places in HTML, but none in its tags and character references', () => {
  expect(breakHtml('<b title="設定を確認する">設定を確認する</b> &amp; 次', 'ja-jp')).toBe(
    '<b title="設定を確認する">設定を<wbr>確認する</b> &amp; 次',
  );
  expect(breakHtml('<b>Look</b> &lt; here', 'en-us')).toBe('<b>Look</b> &lt; here');
});
