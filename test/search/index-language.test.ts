import { expect, test } from 'vitest';
import { indexLanguage, isUnspaced } from '../../src/search/index-language.ts';

test.each(['ja-jp', 'zh-cn', 'zh-tw', 'th-th', 'lo-la', 'km-kh', 'my-mm'])(
  '%s puts no spaces between words, so the index must not split its text',
  (locale) => {
    expect(isUnspaced(locale)).toBe(true);
    expect(indexLanguage(locale)).toMatch(/^und-x-/u);
  },
);

test.each(['en-us', 'ko-kr', 'vi-vn', 'ms-my', 'sr-latn-rs'])('%s does', (locale) => {
  expect(isUnspaced(locale)).toBe(false);
  expect(indexLanguage(locale)).toMatch(new RegExp(`^${locale}$`, 'iu'));
});
