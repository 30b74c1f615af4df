import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a web link without words shows its host', () => {
  const { html, codes } = rendered('zie [](https://a.example/b/c)');
  expect(html).toContain('<a href="https://a.example/b/c">a.example</a>');
  expect(codes).toEqual(['KB29']);
});

test('a link within the site shows the last part of its path', () => {
  const articles = { b: '/nl-nl/kb/b/' };
  expect(rendered('[](b.md)', { articles }).html).toContain('>b</a>');
});

test('an image is what a link shows', () => {
  const images = { 'a.png': { address: '/kb/1.png' } };
  expect(rendered('[![](a.png)](https://a.example)', { images }).codes).toEqual([]);
});
