import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

const articles = { 'change-payment': '/nl-nl/kb/change-payment/' };

test('a relative link to a file leads to its page, with the fragment matching the ids there', () => {
  const { html, codes } = rendered('[a](change-payment.md#b)', { articles });
  expect(html).toContain('href="/nl-nl/kb/change-payment/#kb-b"');
  expect(codes).toEqual([]);
});

test('a link to an image leads to the image', () => {
  const images = { 'media/big.png': { address: '/kb/1.png' } };
  expect(rendered('[groot](media/big.png)', { images }).html).toBe(
    '<p><a href="/kb/1.png">groot</a></p>',
  );
});

test.each(['files/form.pdf', '../faq.yml#x', 'gone.md?branch=x', 'gone?tabs=', 'gone-guide'])(
  '%s is not on any page: the words are kept, and it is reported',
  (href) => {
    const { html, findings } = rendered(`zie [de hulp](${href} "Hulp bij x") nu`);
    expect(html).toBe('<p>zie de hulp (Hulp bij x) nu</p>');
    expect(findings).toMatchObject([{ code: 'KB25', place: 'a.md:1:5' }]);
    expect(findings[0]?.message).toContain(href);
  },
);

test('the words of a link to a missing article are kept', () => {
  expect(rendered('[de hulp](gone.md)')).toMatchObject({ html: '<p>de hulp</p>', codes: ['KB25'] });
});

test('a path that cannot be decoded is looked up as it is', () => {
  expect(rendered('[a](%E0%A4%A.md)').html).toBe('<p>a</p>');
});
