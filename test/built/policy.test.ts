import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pages = globSync('dist/**/*.html').map((file) => [file, readFileSync(file, 'utf8')] as const);

test('only pages with search may have a Trusted Types policy', () => {
  const searching = pages.filter(([, html]) => html.includes('<site-search'));
  const allowing = pages.filter(([, html]) => html.includes('trusted-types default'));
  expect(searching.length).toBeGreaterThan(0);
  expect(allowing.map(([file]) => file)).toEqual(searching.map(([file]) => file));
  const forbidding = pages.filter(([, html]) => html.includes("trusted-types 'none'"));
  expect(allowing.length + forbidding.length).toBe(
    pages.filter(([, html]) => html.includes('Content-Security-Policy')).length,
  );
});
