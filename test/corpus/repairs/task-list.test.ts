import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('checkboxes are characters, not controls', () => {
  const { html } = rendered('- [x] klaar\n- [ ] open');
  expect(html).toContain('<li>☑ klaar</li>');
  expect(html).toContain('<li>☐ open</li>');
});
