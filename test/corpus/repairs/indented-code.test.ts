import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a paragraph that four spaces turned into code is kept and reported', () => {
  const { html, findings } = rendered('tekst\n\n    Tip: lees dit\n');
  expect(html).toContain('<code translate="no">Tip: lees dit\n</code>');
  expect(findings[0]).toMatchObject({ code: 'KB36' });
});

test.each(['```\nx\n```', '~~~ console\nx\n~~~'])('fenced code is intended: %s', (markdown) => {
  expect(rendered(markdown).codes).toEqual([]);
});
