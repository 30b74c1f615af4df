import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test.each(['> [!VIDEO https://v.example/1?a=b]', '>[!VIDEO https://v.example/1?a=b]'])(
  '%s is a link',
  (markdown) => {
    expect(rendered(markdown)).toMatchObject({
      html: '<p class="video"><a href="https://v.example/1?a=b">Video (v.example)</a></p>',
      codes: ['KB16'],
    });
  },
);

test('a video that is not a web address is shown as it is written', () => {
  const { html, codes } = rendered('> [!VIDEO 5d69b3c7]');
  expect(html).toContain('[!VIDEO 5d69b3c7]');
  expect(codes).toEqual(['KB45']);
});
