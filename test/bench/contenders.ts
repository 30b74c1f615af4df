/**
 * Other generators building the same files: one route each, no repairs, pages with just the text.
 */

import { globSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { splitFrontMatter } from '../../src/corpus/read/front-matter.ts';
import { measure, type Measured } from './measure.ts';
import { install, write } from './peers/peer.ts';

export interface Contender {
  readonly name: string;
  /** @returns why it cannot be measured, if so */
  readonly build: (corpus: string, folder: string) => Promise<Measured | string>;
}

/** This project's own Astro. */
export const plainAstro: Contender = {
  name: 'plain Astro',
  build: (corpus, folder) => {
    copyPlain(corpus, join(folder, 'corpus'));
    write(join(folder, 'package.json'), '{ "type": "module" }');
    write(
      join(folder, 'astro.config.mjs'),
      'export default { markdown: { syntaxHighlight: false } };',
    );
    write(join(folder, 'src/content.config.ts'), astroCollection);
    write(join(folder, 'src/pages/[...path].astro'), astroPage);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const args = [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'];
    // Node options for a large run: without them, the collection does not fit in memory.
    const env = { NODE_OPTIONS: '--max-old-space-size=12000' };
    return measure({ command: process.execPath, args, cwd: folder, env });
  },
};

const astroCollection = `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const generateId = ({ entry }) => entry.replace(/\\.md$/, '').toLowerCase().replace(/[^a-z0-9/]+/g, '-');
const loader = glob({ base: './corpus', pattern: '**/*.md', generateId });
export const collections = { kb: defineCollection({ loader }) };
`;

const astroPage = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = await getCollection('kb');
  return entries.map((entry) => ({ params: { path: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head><body><Content /></body></html>
`;

export const eleventy: Contender = {
  name: 'Eleventy',
  build: (corpus, folder) => {
    copyPlain(corpus, join(folder, 'corpus'));
    const layout = '<!doctype html><title>{{ title }}</title><body>{{ content | safe }}</body>';
    write(join(folder, 'corpus/_includes/page.njk'), layout);
    write(
      join(folder, 'eleventy.config.mjs'),
      `export default (config) => {
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'corpus' }, markdownTemplateEngine: false };
};`,
    );
    const bin = 'node_modules/@11ty/eleventy/cmd.cjs';
    return installed(folder, '@11ty/eleventy@3.1.5', [bin, '--quiet']);
  },
};

export const vitePress: Contender = {
  name: 'VitePress',
  build: (corpus, folder) => {
    copyPlain(corpus, folder);
    const settings = `export default { ignoreDeadLinks: true, markdown: { config: (md) => { md.set({ html: false }); } } };`;
    write(join(folder, '.vitepress/config.mjs'), settings);
    return installed(folder, 'vitepress@1.6.4', [
      'node_modules/vitepress/bin/vitepress.js',
      'build',
    ]);
  },
};

async function installed(folder: string, name: string, args: string[]): Promise<Measured | string> {
  const failure = install(folder, [name]);
  if (failure !== undefined) return failure;
  try {
    return await measure({ command: process.execPath, args, cwd: folder });
  } catch (error) {
    return `it failed: ${error instanceof Error ? error.message.slice(-500) : String(error)}`;
  }
}

/**
 * The corpus in a form that all generators can build: every word, but with front matter reduced to
 * the title, images turned into links as some are missing, and nothing that a template would
 * interpret.
 */
function copyPlain(from: string, to: string): void {
  for (const path of globSync('**/*.md', { cwd: from })) {
    const text = readFileSync(join(from, path), 'utf8');
    const { yaml = '', bodyStart } = splitFrontMatter(text);
    const title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/mu.exec(yaml)?.[1] ?? path;
    const body = text
      .slice(bodyStart)
      .replaceAll('![', '[')
      .replaceAll(/<(?!a name)/gu, '&lt;')
      .replaceAll('{{', '{ {');
    write(join(to, path), `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);
  }
}
