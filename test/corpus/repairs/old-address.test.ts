import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('an old address leads to the current one, and is in the report', () => {
  const { html, findings } = rendered('[a](https://docs.microsoft.com/b?wt.mc_id=c)');
  expect(html).toContain('href="https://learn.microsoft.com/b"');
  expect(findings[0]).toMatchObject({ code: 'KB38' });
  expect(findings[0]?.message).toContain('https://docs.microsoft.com/b?wt.mc_id=c');
});

test('a current address is left alone', () => {
  expect(rendered('[a](https://aka.ms/b)').codes).toEqual([]);
});
