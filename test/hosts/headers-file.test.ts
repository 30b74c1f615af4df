/**
 * `_headers` and `_redirects`, checked with Netlify's own parsers and Cloudflare's documented
 * limits.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { headersFile, redirectsFile } from '../../src/hosts/headers-file.ts';
import { headerRules } from '../../src/hosts/headers.ts';
import { nextPageFile } from '../../src/hosts/next-page.ts';
import type { HostSettings } from '../../src/hosts/settings.ts';
import { inRoot, underHelp } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe.each([
  ['in the root', inRoot],
  ['under a path', underHelp],
])('a site %s', (_, settings) => {
  const { everywhere, rules } = headerRules(settings);
  const type = { 'Content-Type': 'application/speculationrules+json' };
  const wanted = [
    { path: '*', headers: everywhere },
    ...rules,
    { path: nextPageFile(settings.base), headers: type },
  ];

  test('sends what it should, as Netlify reads the file', async () => {
    const file = write('_headers', headersFile(settings));
    const parsed = await parseAllHeaders({
      headersFiles: [file],
      configHeaders: undefined,
      minimal: true,
    });
    expect(parsed.errors).toEqual([]);
    expect(parsed.headers).toEqual(
      wanted.map(({ path, headers }) => ({ for: settings.base + path, values: headers })),
    );
  });

  test('keeps within the limits of Cloudflare', () => {
    const lines = headersFile(settings).split('\n');
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(paths.length).toBe(wanted.length);
    expect(paths.length).toBeLessThanOrEqual(100);
    for (const path of paths) expect(path.split('*').length, path).toBeLessThanOrEqual(2);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(2000);
      expect(line).toMatch(/^(?:|\/\S*| {2}[A-Z][A-Za-z-]+: \S.*)$/u);
    }
  });
});

describe('renamed steps and articles', () => {
  const many = (count: number): HostSettings => ({
    ...underHelp,
    moves: Array.from({ length: count }, (_, at) => ({
      from: `lamp/old-${at}/`,
      to: `lamp/new-${at}/`,
    })),
  });

  test('redirect in every locale, as Netlify reads the file', async () => {
    const file = write('_redirects', redirectsFile(underHelp));
    const { redirects, errors } = await parseAllRedirects({
      redirectsFiles: [file],
      configRedirects: [],
      minimal: true,
    });
    expect(errors).toEqual([]);
    expect(redirects).toMatchObject([
      { from: '/help/:locale/light/*', to: '/help/:locale/lamp/:splat', status: 301 },
      { from: '/help/:locale/lamp/plugged/', to: '/help/:locale/lamp/power/', status: 301 },
    ]);
  });

  test('are no more than Cloudflare allows', () => {
    const lines = redirectsFile(many(150)).trim().split('\n');
    expect(lines).toHaveLength(100);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(1000);
    expect(redirectsFile(inRoot)).toBe('');
  });
});
