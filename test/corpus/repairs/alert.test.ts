import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'])('%s is an aside', (kind) => {
  const { html, codes } = rendered(`> [!${kind}]\n> Let op **dit**.`);
  expect(html).toContain(`<aside class="alert" data-alert="${kind.toLowerCase()}" role="note">`);
  expect(html).toContain('<p>Let op <strong>dit</strong>.</p>');
  expect(html).not.toContain('[!');
  expect(codes).toEqual([]);
});

test('an alert within a list stays in its item', () => {
  const { html } = rendered('1. stap\n\n   > [!NOTE]\n   > let op\n\n2. stap');
  expect(html).toMatch(/<li>\s*<p>stap<\/p>\s*<aside[^]*let op[^]*<\/aside>\s*<\/li>/u);
});

test('an alert whose body is outside takes it in', () => {
  const { html, codes } = rendered('> [!IMPORTANT]\n- een\n- twee\n\nverder');
  expect(html).toMatch(/<aside[^]*<li>twee<\/li>[^]*<\/aside>\s*<p>verder<\/p>/u);
  expect(codes).toEqual(['KB15']);
});

test('an alert without a body is reported', () => {
  expect(rendered('> [!NOTE]').codes).toEqual(['KB15']);
});

test('an ordinary quote stays a quote', () => {
  expect(rendered('> [!ANDERS] a').html).toContain('<blockquote>');
});

test('an alert in the plural is the same, and reported', () => {
  const { html, codes } = rendered('> [!TIPS]\n> a');
  expect(html).toContain('data-alert="tip"');
  expect(codes).toEqual(['KB15']);
});
