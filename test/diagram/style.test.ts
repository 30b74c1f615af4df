import { expect, test } from 'vitest';
import { styleAlone } from '../../src/diagram/style.ts';

test('a picture brings the colours it uses, for both themes, and no others', () => {
  const site = ':root{--ink:light-dark(#000,#fff);--line:#ccc;--font:system-ui, sans-serif}';
  expect(styleAlone('.a{fill:var(--ink);font:1px var(--font)}\n', site)).toBe(
    ':root{color-scheme:light dark;--ink:light-dark(#000,#fff);--font:system-ui, sans-serif}' +
      '.a{fill:var(--ink);font:1px var(--font)}',
  );
});
