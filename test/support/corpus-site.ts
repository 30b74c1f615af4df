/** Builds the site with a corpus into a folder of its own, beside the one under test. */

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const fixtures = 'test/corpus/fixtures';

export interface BuildSettings {
  corpus?: string;
  /** Locales of a shard; all without it. */
  locales?: string;
}

/** @returns what the build said */
export function buildSite(out: string, { corpus = fixtures, locales }: BuildSettings = {}): string {
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    SITE_URL: 'https://site.test',
    CORPUS_DIR: corpus,
    // One index of all locales: it is made of the merged site.
    SITE_SEARCH: 'off',
    SITE_LOCALES: locales ?? '',
  };
  const args = ['src/commands/build.ts', '--outDir', resolve(out)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build of ${out} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** Every file under a folder, by path. */
export function filesUnder(folder: string): Map<string, string> {
  const paths = globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'base64')]));
}
