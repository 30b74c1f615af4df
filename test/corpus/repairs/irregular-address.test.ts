import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a template for the locale is filled in', () => {
  const { html, codes } = rendered('[a](https://a.example/%7Blang-locale%7D/b)');
  expect(html).toContain('href="https://a.example/nl-nl/b"');
  expect(codes).toEqual(['KB32']);
});

test('an address without a scheme gets https', () => {
  expect(rendered('[a](//a.example/b)').html).toContain('href="https://a.example/b"');
});

test('the words of a link that no browser can follow are kept', () => {
  expect(rendered('[de hulp](https://[)')).toMatchObject({
    html: '<p>de hulp</p>',
    codes: ['KB32'],
  });
});

test('addresses in any script are followed', () => {
  expect(rendered('[a](https://a.example/piraté?x=1?y=2)').codes).toEqual([]);
});
