import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('columns are aligned by class, not by style', () => {
  const { html } = rendered('| a | b |\n|--:|---|\n| 1 | 2 |');
  expect(html).toContain('<td class="align-right">1</td>');
  expect(html).not.toContain('style');
});
