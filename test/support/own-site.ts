/** A site with articles made for a test: built with the interface there is, and served. */

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'astro';
import type { Texts } from './written.ts';

export interface OwnSite {
  /** Where it is served, without a slash at the end. */
  readonly url: string;
  /** The folder of the built files. */
  readonly dist: string;
  readonly stop: () => Promise<void>;
}

/** The address that the pages are built for, as `canonical` names it. */
export const publicUrl = 'https://help.example';

interface Wishes {
  /** The texts of each article, by id and locale. */
  readonly articles: Readonly<Record<string, Texts>>;
  /** Articles of the site itself that are to be in it too. */
  readonly others?: readonly string[];
  /** What `site.yaml` says, and is to say instead. */
  readonly settings?: readonly (readonly [string, string])[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A built site: its pages, and what they were made from. */
interface BuiltSite {
  readonly dist: string;
  readonly content: string;
}

export async function buildOwnSite(
  name: string,
  { articles, others = [], settings = [], environment = {} }: Wishes,
): Promise<BuiltSite> {
  const folder = join('.cache', name);
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  rmSync(folder, { recursive: true, force: true });
  const parts = ['interface', 'site.yaml', ...others.map((id) => join('articles', id))];
  for (const part of parts) cpSync(join('content', part), join(content, part), { recursive: true });
  for (const [from, to] of settings) rewrite(join(content, 'site.yaml'), from, to);
  for (const [id, texts] of Object.entries(articles)) {
    mkdirSync(join(content, 'articles', id), { recursive: true });
    for (const [locale, text] of Object.entries(texts))
      writeFileSync(join(content, 'articles', id, `${locale}.mdx`), text);
  }
  // A process of its own: the folder is read from the environment when the build starts. The test
  // runner's environment names a base and a mode of its own.
  const env = { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1', ...environment };
  await promisify(execFile)('astro', ['build', '--silent', '--outDir', dist], {
    env: { ...env, CONTENT_DIR: content, SITE_URL: publicUrl },
  });
  return { dist, content };
}

function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say “${from}”`);
  writeFileSync(file, text.replace(from, to));
}

/** @param articles the texts of each article, by id and locale */
export async function serveOwnSite(
  name: string,
  articles: Readonly<Record<string, Texts>>,
): Promise<OwnSite> {
  const { dist } = await buildOwnSite(name, { articles });
  process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
  const server = await preview({ logLevel: 'silent', outDir: dist, server: { port: 0 } });
  return { url: `http://localhost:${server.port}`, dist, stop: () => server.stop() };
}
