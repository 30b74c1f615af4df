import { execFile } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readInputs } from '../../src/build/inputs.ts';
import type { Environment } from '../../src/settings/settings.ts';
import { articleIds } from '../../src/library/articles.ts';
import { writeOwnContent } from '../support/own-content.ts';
import { fixtureArticles, fixtureParts } from '../support/part-fixtures.ts';

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

describe('with parts', () => {
  const texts = { 'en-us': '---\ntitle: Alone\n---\n' };
  const content = writeOwnContent('inputs', {
    articles: { ...fixtureArticles, alone: texts },
    parts: fixtureParts,
  });
  afterAll(() => {
    rmSync(join('.cache', 'inputs'), { recursive: true });
  });

  /** What articles depend on, as a process with this content sees it. */
  async function hashes(): Promise<Record<string, string>> {
    const script = `
      import { readInputs } from './src/build/inputs.ts';
      const { site, articles } = readInputs([], {}, new Date(0));
      console.log(JSON.stringify({ site, ...Object.fromEntries(articles) }));`;
    const env = { ...process.env, CONTENT_DIR: content };
    const args = ['--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return z.record(z.string(), z.string()).parse(JSON.parse(stdout));
  }

  const changed = async (file: string) => {
    const before = await hashes();
    appendFileSync(join(content, file), '\n');
    const after = await hashes();
    return Object.keys(after).filter((id) => after[id] !== before[id]);
  };

  test('the guides with a part depend on it, and no others', async () => {
    expect(await changed('parts/fuse/en-us.mdx')).toEqual(['kettle', 'toaster']);
  });

  test('a guide depends on those that it leads to, and that lead to it', async () => {
    expect(await changed('articles/kettle/en-us.mdx')).toEqual(['kettle', 'toaster']);
    expect(await changed('articles/alone/en-us.mdx')).toEqual(['alone']);
  });
});
