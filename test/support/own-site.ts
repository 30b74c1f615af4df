/** A site with articles made for a test: built with the interface there is, and served. */

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** The texts of each article, by id and locale. */
export type Articles = Readonly<Record<string, Texts>>;

/** Writes a content folder with the interface and the settings there are; returns its path. */
export function writeOwnContent(name: string, articles: Articles): string {
  const content = join('.cache', name, 'content');
  rmSync(content, { recursive: true, force: true });
  for (const part of ['interface', 'site.yaml'])
    cpSync(join('content', part), join(content, part), { recursive: true });
  for (const [id, texts] of Object.entries(articles)) {
    mkdirSync(join(content, 'articles', id), { recursive: true });
    for (const [locale, text] of Object.entries(texts))
      writeFileSync(join(content, 'articles', id, `${locale}.mdx`), text);
  }
  return content;
}

export async function serveOwnSite(name: string, articles: Articles): Promise<OwnSite> {
  const dist = join('.cache', name, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const content = writeOwnContent(name, articles);
  // A process of its own: the folder is read from the environment when the build starts.
  await promisify(execFile)('astro', ['build', '--silent', '--outDir', dist], {
    env: { ...process.env, CONTENT_DIR: content, SITE_URL: publicUrl },
  });
  process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
  const server = await preview({ logLevel: 'silent', outDir: dist, server: { port: 0 } });
  return { url: `http://localhost:${server.port}`, dist, stop: () => server.stop() };
}
