import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test.each(['ms-settings:display', 'feedback-hub://'])('%s opens its app', (href) => {
  const { html, codes } = rendered(`[a](${href})`);
  expect(html).toContain(`href="${href}"`);
  expect(codes).toEqual(['KB27']);
});

test('a mail address is an ordinary link', () => {
  expect(rendered('<a@b.example>')).toMatchObject({
    html: '<p><a href="mailto:a@b.example">a@b.example</a></p>',
    codes: [],
  });
});

test.each(['javascript:alert(1)', 'JaVaScRiPt:x', 'vbscript:x', 'data:text/html,x', 'file:///x'])(
  'of a link with %s only the words stay',
  (href) => {
    expect(rendered(`[hulp](${href})`)).toMatchObject({ html: '<p>hulp</p>', codes: ['KB27'] });
  },
);
