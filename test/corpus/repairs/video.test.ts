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
