import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

const pixel = 'data:image/png;base64,iVBORw0KGgo=';

test('image data in the text becomes a file', () => {
  const { html, codes } = rendered(`![Een knop](${pixel})`);
  expect(html).toBe('<p><img src="/kb/8.png" alt="Een knop"></p>');
  expect(codes).toEqual(['KB17']);
});

test('an HTML image without alternative text is decoration', () => {
  const { html, findings } = rendered(`eerste regel\n\nklik <img src='${pixel}' /> hier`);
  expect(html).toContain('<p>klik <img src="/kb/8.png" alt=""> hier</p>');
  expect(findings[0]?.place).toBe('a.md:3:16');
});

test('an SVG, which can run scripts, is replaced by its words', () => {
  expect(rendered('![Een knop](data:image/svg+xml;base64,PHN2Zz4=)').html).toBe('<p>Een knop</p>');
});

test('data that is not an image is replaced by its words', () => {
  expect(rendered('![Een knop](data:image/png;base64,AA==)')).toMatchObject({
    html: '<p>Een knop</p>',
    codes: ['KB17'],
  });
});
