/** Adds sources of the article that are missing from a translation's front matter. */

import { parseDocument } from 'yaml';
import type { Document } from '../author/document.ts';

const frontMatter = /(?<=^---[ \t]*\r?\n)[^]*?\n(?=---)/u;

/**
 * @param text the translation's file
 * @returns its text with the titles from the source's file, and the ids of what was added
 */
export function addSources(text: string, source: Document, translation: Document) {
  const original = source.frontMatter;
  const own = translation.frontMatter;
  const missing =
    original.translation === 'source' && own.translation !== 'source'
      ? original.sources.filter(({ id }) => !Object.hasOwn(own.sources, id))
      : [];
  if (missing.length === 0) return { text, sources: [] };
  const added = text.replace(frontMatter, (yaml) => {
    const document = parseDocument(yaml);
    for (const { id, title, supports } of missing)
      document.setIn(['sources', id], document.createNode({ title, supports }));
    return document.toString({ lineWidth: 0 });
  });
  return { text: added, sources: missing.map(({ id }) => id) };
}
