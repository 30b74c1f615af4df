import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

const articles = { 'change-payment': '/nl-nl/kb/change-payment/' };

test('a relative link to a file leads to its page, fragment as the ids there have it', () => {
  const { html, codes } = rendered('[a](change-payment.md#b)', { articles });
  expect(html).toContain('href="/nl-nl/kb/change-payment/#kb-b"');
  expect(codes).toEqual(['KB25']);
});

test('a link by the published path leads to the page', () => {
  const { html, codes } = rendered('[a](/AlchemyInsights/change-payment)', { articles });
  expect(html).toContain('href="/nl-nl/kb/change-payment/"');
  expect(codes).toEqual(['KB26']);
});

test('words of a link to no article stay', () => {
  expect(rendered('[de hulp](gone.md)')).toMatchObject({ html: '<p>de hulp</p>', codes: ['KB25'] });
});

test('a path that cannot be decoded is looked for as it is', () => {
  expect(rendered('[a](%E0%A4%A.md)').html).toBe('<p>a</p>');
});
