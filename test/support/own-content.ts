/** A content folder created for a test, with the site's own interface, products and settings. */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from './article-fixtures.ts';

export interface OwnContent {
  /** The texts of each article, by id and locale. */
  readonly articles: Readonly<Record<string, Texts>>;
  /** The texts of each part. */
  readonly parts?: Readonly<Record<string, Texts>>;
  /** Articles of the site itself to include. */
  readonly others?: readonly string[];
  /** Replacements in `site.yaml`. */
  readonly settings?: readonly (readonly [string, string])[];
  /** What was ever published: the lines of `articles.lock`. */
  readonly published?: readonly string[];
}

/** Creates the folder from scratch; returns its path. */
export function writeOwnContent(
  name: string,
  { articles, parts = {}, others = [], settings = [], published = [] }: OwnContent,
): string {
  const content = join('.cache', name, 'content');
  rmSync(content, { recursive: true, force: true });
  const own = ['interface', 'products', 'sample', 'site.yaml'];
  const copied = [...own, ...others.map((id) => join('articles', id))];
  for (const path of copied)
    cpSync(join('content', path), join(content, path), { recursive: true });
  for (const [from, to] of settings) rewrite(join(content, 'site.yaml'), from, to);
  if (published.length > 0) writeFileSync(join(content, 'articles.lock'), published.join('\n'));
  for (const [id, texts] of Object.entries(articles))
    writeTexts(join(content, 'articles', id), texts);
  for (const [id, texts] of Object.entries(parts)) writeTexts(join(content, 'parts', id), texts);
  return content;
}

function writeTexts(folder: string, texts: Texts): void {
  mkdirSync(folder, { recursive: true });
  for (const [locale, text] of Object.entries(texts))
    writeFileSync(join(folder, `${locale}.mdx`), text);
}

function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say “${from}”`);
  writeFileSync(file, text.replace(from, to));
}
