import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a path is taken from the site where the corpus was published', () => {
  const { html, findings } = rendered('[a](/azure/b#c)');
  expect(html).toContain('href="https://learn.microsoft.com/azure/b#c"');
  expect(findings[0]).toMatchObject({ code: 'KB24', place: 'a.md:1:1' });
});
