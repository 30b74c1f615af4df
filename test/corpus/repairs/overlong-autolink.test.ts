import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('an address ends where a script without spaces begins', () => {
  const { html, codes } = rendered('https://a.example/bを開く', { locale: 'ja-JP' });
  expect(html).toBe('<p><a href="https://a.example/b">https://a.example/b</a>を開く</p>');
  expect(codes).toEqual(['KB32']);
});
