import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parts } from './parts/index.ts';

const report = readFileSync('docs/benchmarks.md', 'utf8');

test.each(parts.map(({ name }) => name))('docs/benchmarks.md has a table for %s', (name) => {
  const section = report
    .split(/^## /mu)
    .find((text) => text.includes(`npm run bench -- ${name}\``));
  expect(section).toMatch(/^\| --- \|/mu);
});

test('docs/benchmarks.md was written by a complete run', () => {
  expect(report).toMatch(/^- Date: \d{4}-\d\d-\d\d$/mu);
  expect(report).toMatch(/^- Command: `npm run bench(?: -- --repetitions \d+)?`$/mu);
});
