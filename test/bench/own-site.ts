/**
 * Guidepost's own site as the benchmark needs it: in the languages that its guides are written in,
 * with the corpus of the tests, and indexable, so that Lighthouse can score that.
 */

import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { measure, type Measured } from './measure.ts';

export interface OwnSite {
  /** The folder of the built files. */
  readonly folder: string;
  /** What the build took. */
  readonly measured: Measured;
}

/** The host that the pages are built for: the one where Lighthouse finds them. */
const address = 'http://localhost';

/** @throws with the build's output if it fails */
export async function buildOwnSite(folder: string): Promise<OwnSite> {
  const content = join('.cache', 'bench', 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  cpSync('content', content, { recursive: true });
  const settings = join(content, 'site.yaml');
  const articles = globSync('content/articles/*').map((path) => basename(path));
  const indexed = readFileSync(settings, 'utf8').replace(
    /^index:.*$/mu,
    `index: [${articles.join(', ')}]`,
  );
  writeFileSync(settings, indexed);
  const measured = await measure({
    command: process.execPath,
    args: ['src/commands/main.ts', 'build', '--silent', '--force', '--outDir', folder],
    env: {
      CONTENT_DIR: content,
      CORPUS_DIR: 'test/corpus/fixtures',
      SITE_LOCALES: textLocales().join(','),
      SITE_URL: address,
      BASE_PATH: '/',
      NODE_ENV: 'production',
    },
  });
  return { folder, measured };
}

/** The locales that any guide is written in. */
export function textLocales(): string[] {
  const files = globSync('content/articles/*/*.mdx').map((path) => basename(path, '.mdx'));
  return [...new Set(files)].sort();
}
