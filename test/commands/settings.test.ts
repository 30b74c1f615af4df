/** An invalid setting stops a command before it does anything, with its name and the fix. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

async function said(command: string, args: readonly string[], env: Record<string, string>) {
  try {
    await promisify(execFile)(process.execPath, ['src/commands/main.ts', command, ...args], {
      env: { ...process.env, ...env },
    });
    return 'nothing';
  } catch (error) {
    if (error instanceof Error && 'stderr' in error) return String(error.stderr).trim();
    throw error;
  }
}

test.each([
  ['build', { BASE_PATH: 'C:/Program Files/Git/help/' }, 'BASE_PATH:1:1 GP710 '],
  ['dev', { SITE_URL: 'https://help.example/help/' }, 'SITE_URL:1:21 GP711 '],
  ['start', { SITE_LOCALES: 'nl-NLL' }, 'SITE_LOCALES:1:1 GP712 '],
  ['start', { PORT: 'http' }, 'PORT:1:1 GP713 '],
  ['check', { CONTENT_DIR: 'nowhere' }, 'CONTENT_DIR:1:1 GP713 '],
  ['servers', { BASE_PATH: '/a b/' }, 'BASE_PATH:1:2 GP710 '],
])('npm run %s refuses %j', async (command, env, start) => {
  const lines = await said(command, [], env);
  expect(lines.slice(0, start.length)).toBe(start);
  expect(lines.split('\n')).toHaveLength(1);
});

test.each([`${process.cwd()}-site`, '.', 'src/x', '/'])(
  'npm run build does not empty %s',
  async (outDir) => {
    expect(await said('build', ['--outDir', outDir], {})).toContain(':1:1 GP715 ');
  },
);

test('a corpus’s own languages are languages of the site', async () => {
  const env = { CORPUS_DIR: 'test/corpus/fixtures', SITE_LOCALES: 'fa-IR,xx' };
  expect(await said('servers', ['.cache/test-servers'], env)).toMatch(
    /^SITE_LOCALES:1:7 GP712 The site has no language “xx”/u,
  );
});
