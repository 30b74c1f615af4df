import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a space between brackets and parentheses does not matter', () => {
  const { html, codes } = rendered('zie [de hulp] (https://a.example/b) nu');
  expect(html).toBe('<p>zie <a href="https://a.example/b">de hulp</a> nu</p>');
  expect(codes).toEqual(['KB28']);
});

test('neither does a missing closing parenthesis', () => {
  expect(rendered('- [de hulp] (https://a.example/b').html).toContain(
    '<li><a href="https://a.example/b">de hulp</a></li>',
  );
});

test('brackets before words in parentheses are text', () => {
  expect(rendered('[Start] (het menu)').html).toBe('<p>[Start] (het menu)</p>');
});

test('a space within the address is left out of it', () => {
  const { html, codes } = rendered('zie [de hulp](https://a.example/b?c=d &e=f).');
  expect(html).toBe('<p>zie <a href="https://a.example/b?c=d&#x26;e=f">de hulp</a>.</p>');
  expect(codes).toEqual(['KB28']);
});

test('a space after an unclosed parenthesis is left out too', () => {
  const { html, codes } = rendered('zie [de hulp]( https://a.example/d(v=1) .');
  expect(html).toBe('<p>zie <a href="https://a.example/d(v=1)">de hulp</a> .</p>');
  expect(codes).toEqual(['KB28']);
});
