/**
 * Makes a checkout with other line endings build the same site, byte for byte: Vite gets every text
 * file as if it had line feeds. Git does the same by itself (`.gitattributes`); this is for folders
 * that were copied in other ways, and for editors that write carriage returns.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { fileText } from '../author/file-text.ts';

const text = /\.(?:astro|css|js|json|md|mdx|mjs|svg|ts)$/u;

/** Files that are used as they are need a copy; its folder distinguishes files of the same name. */
const copies = '.cache/line-feeds';

export function lineFeeds(): Plugin {
  return {
    name: 'line-feeds',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('?url')) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const [file = ''] = found?.id.split('?') ?? [];
      const feeds = withLineFeeds(file);
      return feeds === undefined ? found : `${copyOf(file, feeds)}?url`;
    },
    load(id) {
      const [file = '', query] = id.split('?');
      return query === undefined || query === 'inline' ? withLineFeeds(file) : undefined;
    },
  };
}

/** The text of one of our files if its line endings differ; undefined if it can be read as is. */
function withLineFeeds(file: string): string | undefined {
  if (!text.test(file) || file.includes('/node_modules/') || !existsSync(file)) return undefined;
  const raw = readFileSync(file, 'utf8');
  const feeds = fileText(raw);
  return feeds === raw ? undefined : feeds;
}

function copyOf(file: string, feeds: string): string {
  const folder = join(process.cwd(), copies, hash('sha256', feeds).slice(0, 12));
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, basename(file));
  writeFileSync(copy, feeds);
  return copy;
}
