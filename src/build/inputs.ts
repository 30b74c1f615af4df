/** What a site is built from, as hashes: whatever has the same hash comes out the same. */

import { createHash, type Hash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articleIds } from '../library/articles.ts';
import { neighborsOf } from '../library/named-guides.ts';
import { filesInside, readPartFiles } from '../library/parts.ts';
import { folderOf, nameOfPart, readTextFiles } from '../library/text-files.ts';
import { articlesLock } from '../library/articles-lock.ts';
import type { Environment } from '../settings/settings.ts';
import { relativePath } from '../library/relative-path.ts';
import { contentFolder } from '../library/environment.ts';

export interface Inputs {
  /**
   * What every page depends on: code, settings, interface, terms, the environment variables that the
   * code names, and the date, which determines the age of sources.
   */
  readonly site: string;
  /**
   * What only pages that belong to no article depend on: which articles there are, or ever were, and
   * the text of the site's own pages.
   */
  readonly listing: string;
  /** Each article's own folder, and those of its parts and of guides that it leads to, by id. */
  readonly articles: ReadonlyMap<string, string>;
}

/** @param corpora what pages of guides depend on of the corpora, as JSON can express it */
export function readInputs(corpora: unknown, env: Environment, today: Date): Inputs {
  const ids = articleIds();
  const neighbors = neighborsOf(ids);
  const parts = readPartFiles();
  return {
    site: siteHash(corpora, env, today),
    listing: listingHash(ids),
    articles: new Map(
      ids.map((id) => [id, articleHash([id, ...(neighbors.get(id) ?? [])], parts)]),
    ),
  };
}

function siteHash(corpora: unknown, env: Environment, today: Date): string {
  const hash = start().update(today.toISOString().slice(0, 10)).update(process.version);
  const content = relativePath(contentFolder);
  const files = globSync(
    [`{src,${content},public}/**/*.*`, 'content/microsoft/*', '*.{mjs,json,yaml}'],
    {
      exclude: [`${content}/{articles,parts}/**`, relativePath(articlesLock)],
    },
  ).filter((file) => statSync(file).isFile());
  const names = new Set<string>();
  for (const file of files.sort()) {
    const text = readFileSync(file);
    // Every page has links to the site's own, with their titles.
    hash.update(file).update(file.endsWith('.mdx') ? frontMatterOf(text.toString()) : text);
    if (!/\.(?:ts|mjs|mdx|astro)$/u.test(file)) continue;
    for (const [name] of text.toString().matchAll(/\b[A-Z][A-Z\d_]{2,}\b/gu)) names.add(name);
  }
  for (const name of Object.keys(env).sort())
    if (names.has(name)) hash.update(`${name}=${env[name] ?? ''}\n`);
  return hash.update(JSON.stringify(corpora)).digest('base64');
}

function frontMatterOf(text: string): string {
  return /^---$([^]*?)^---$/mu.exec(text)?.[1] ?? text;
}

function listingHash(ids: readonly string[]): string {
  const hash = start().update(ids.join('\n'));
  if (existsSync(articlesLock)) hash.update(readFileSync(articlesLock));
  for (const file of globSync(`${relativePath(contentFolder)}/pages/*/*.mdx`).sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest('base64');
}

/** @param ids the article, and those that its pages name */
function articleHash(ids: readonly string[], parts: ReturnType<typeof readPartFiles>): string {
  const hash = start();
  const inside = ids.flatMap((id) => filesInside(readTextFiles(id), parts));
  const names = new Set([...ids, ...inside.map((part) => nameOfPart(part.id))]);
  const files = [...names].flatMap((name) =>
    globSync('**/*', { cwd: folderOf(name), withFileTypes: true }),
  );
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) hash.update(relativePath(path)).update(readFileSync(path));
  return hash.digest('base64');
}

function start(): Hash {
  return createHash('sha1');
}
