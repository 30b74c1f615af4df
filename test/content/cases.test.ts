/** The cases of the guides: there are enough of them, and the way is short for those who know. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { findPaths } from '../../src/author/paths.ts';
import { isOutcome } from '../../src/guide/config.ts';
import { articleIds, readArticle } from '../../src/library/articles.ts';
import { folderOf } from '../../src/library/text-files.ts';
import { must } from '../support/must.ts';

const cases = z.array(
  z.object({ symptom: z.string(), answers: z.record(z.string(), z.string()), code: z.string() }),
);

const withCases = articleIds().filter((id) => existsSync(`${folderOf(id)}/cases.yaml`));

test('there are guides with cases', () => {
  expect(withCases).not.toEqual([]);
});

describe.each(withCases)('%s', (id) => {
  const all = cases.parse(parseYaml(readFileSync(`${folderOf(id)}/cases.yaml`, 'utf8')));
  const { config } = readArticle(id, Date.now());
  const { states } = must(config);
  const { paths } = findPaths(must(config));

  test('has a dozen cases or more, each in its own words', () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(new Set(all.map(({ symptom }) => symptom)).size).toBe(all.length);
  });

  test('has a case for each of its outcomes', () => {
    const codes = Object.values(states).flatMap((state) =>
      isOutcome(state) ? [state.meta.code] : [],
    );
    const covered = new Set(all.map(({ code }) => code));
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  });

  test('asks at most six questions in the median case, and nine of someone who knows', () => {
    const lengths = all.map(({ answers }) => Object.keys(answers).length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(6);
    const known = paths.filter(({ trail }) => trail.every(({ given }) => given !== 'unsure'));
    expect(Math.max(...known.map(({ trail }) => trail.length))).toBeLessThanOrEqual(9);
  });
});
