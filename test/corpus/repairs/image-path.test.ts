import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('an image gets its final address and loads late', () => {
  const images = { 'media/a.png': { address: '/kb/1.png' } };
  expect(rendered('![Een knop](media/a.png)', { images })).toMatchObject({
    html: '<p><img src="/kb/1.png" alt="Een knop" loading="lazy"></p>',
    codes: [],
  });
});

test('different capitalization is reported', () => {
  const images = { 'media/A.png': { address: '/kb/1.png', respelt: 'media/a.png' } };
  const { findings } = rendered('![](media/A.png)', { images });
  expect(findings[0]).toMatchObject({ code: 'KB18' });
  expect(findings[0]?.message).toContain('media/a.png');
});

test('a missing image is replaced by its words', () => {
  expect(rendered('![Een knop](gone.png)')).toMatchObject({
    html: '<p>Een knop</p>',
    codes: ['KB18'],
  });
});

test('an image of a kind that is not shown is not said to be misspelled', () => {
  const images = { 'media/a.svg': { refused: 'SVG is not shown' } };
  const [finding] = rendered('![Een knop](media/a.svg)', { images }).findings;
  expect(finding?.message).toBe('media/a.svg: SVG is not shown; its words are kept');
  expect(finding?.fix).toContain('PNG, GIF, JPEG or WebP');
});

test('an image on another site becomes a link: nothing is requested from it before a click', () => {
  const { html } = rendered('![Een knop](https://a.example/b.png)');
  expect(html).toBe('<p><a href="https://a.example/b.png">Een knop</a></p>');
});
