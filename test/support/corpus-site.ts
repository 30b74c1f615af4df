/** Builds a site with a corpus into a separate folder, next to the one under test. */

import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { toolEnvironment } from '../../src/commands/shared/tools.ts';
import { article } from '../corpus/corpus-folder.ts';

export const fixtures = 'test/corpus/fixtures';

export interface BuildSettings {
  content: string;
  corpus: string;
  /** Locales of a shard; by default, all. */
  locales?: string;
}

/** @returns the build's output */
export async function buildSite(
  out: string,
  { content, corpus, locales = '' }: BuildSettings,
): Promise<string> {
  const env = {
    ...toolEnvironment(),
    NODE_ENV: 'production',
    SITE_URL: 'https://site.test',
    CONTENT_DIR: content,
    CORPUS_DIR: corpus,
    CORPUS_PRESET: 'alchemy',
    // There is one index of all locales, created from the merged site.
    SITE_SEARCH: 'off',
    SITE_LOCALES: locales,
  };
  const args = ['src/commands/main.ts', 'build', '--outDir', resolve(out)];
  return (await promisify(execFile)(process.execPath, args, { env })).stdout;
}

/**
 * A site in two languages with one short guide, which replaces an article of the fixtures, and with
 * a corpus of its own in addition to them.
 */
export function writeSmallContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const own = join(folder, 'own-articles');
  mkdirSync(join(own, 'nl-NL'), { recursive: true });
  writeFileSync(
    join(own, 'nl-NL/printer.md'),
    article('De printer', 'Papier erin, klep dicht. '.repeat(3)),
  );
  writeFileSync(
    join(own, 'nl-NL/パスワード.md'),
    '# Wachtwoorden\n\nZie [de printer](printer.md).',
  );
  mkdirSync(join(folder, 'corpora'));
  writeFileSync(
    join(folder, 'corpora/kb-own.lock'),
    'afdrukken → printer\nprinter = printer\nwachtwoorden → パスワード\n',
  );
  const corpora = `corpora: [{ dir: ${own}, path: own, name: Ons handboek, source: Contoso }]`;
  writeFileSync(
    join(folder, 'site.yaml'),
    `${readFileSync('content/site.yaml', 'utf8')}\n${corpora}\n`,
  );
  mkdirSync(join(folder, 'articles/lamp'), { recursive: true });
  for (const locale of ['en-us', 'nl-nl']) {
    cpSync(`content/interface/${locale}.yaml`, join(folder, `interface/${locale}.yaml`));
    const text = readFileSync(`test/fixtures/articles/lamp/${locale}.mdx`, 'utf8');
    const replacing = 'translation: source\nreplaces: [AlchemyInsights/yammer-licensing-issues]';
    writeFileSync(
      join(folder, `articles/lamp/${locale}.mdx`),
      text.replace('translation: source', replacing),
    );
  }
  recordContent(folder);
}

/**
 * Writes the files that are committed next to the guides of a content folder, which every build
 * requires.
 */
function recordContent(content: string): void {
  const env = { ...process.env, CONTENT_DIR: content };
  execFileSync(process.execPath, ['src/commands/main.ts', 'record'], { env, stdio: 'pipe' });
}

/** Every file under a folder, by path. */
export function filesUnder(folder: string): Map<string, string> {
  const paths = globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'base64')]));
}
