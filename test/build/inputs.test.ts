import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/build/inputs.ts';
import type { Environment } from '../../src/settings/settings.ts';
import { articleIds } from '../../src/library/articles.ts';

const day = new Date('2026-11-22T10:00:00Z');
const site = (corpora: unknown = [], env: Environment = {}, today = day) =>
  readInputs(corpora, env, today).site;

describe('every page depends', () => {
  test('on the day, not on the hour', () => {
    expect(site([], {}, new Date('2026-11-22T20:00:00Z'))).toBe(site());
    expect(site([], {}, new Date('2026-11-23T10:00:00Z'))).not.toBe(site());
  });

  test('on the variables that the code names, and on no others', () => {
    expect(site([], { SITE_URL: 'https://a.test' })).not.toBe(site());
    // This file is not part of the site, so it may name them.
    expect(site([], { A_NAME_NOBODY_HAS: 'x', SITE_U: 'x' })).toBe(site());
  });

  test('on the corpora', () => {
    expect(site(['other'])).not.toBe(site());
  });
});

test('each article has a hash of its own', () => {
  const { articles } = readInputs([], {}, day);
  expect([...articles.keys()]).toEqual(articleIds());
  expect(new Set(articles.values()).size).toBe(articles.size);
});
