/** The parts on disk, read and checked. */

import type { ArticleFiles, CheckOptions } from '../author/article-files.ts';
import { checkParts, partsNamedIn } from '../author/parts/check-parts.ts';
import type { CheckedPart } from '../author/parts/part.ts';
import { closure } from '../guide/graph.ts';
import { checkedPart } from './article-cache.ts';
import { foldersIn, nameOfPart, readTextFiles } from './text-files.ts';

export function partIds(): string[] {
  return foldersIn('parts');
}

export function readPartFiles(): ArticleFiles[] {
  return partIds().map((id) => readTextFiles(nameOfPart(id)));
}

/** @param options what they are checked against, without parts */
export function readParts(options: CheckOptions): readonly CheckedPart[] {
  const all = readPartFiles();
  return checkParts(all, options, (files, own) =>
    checkedPart(files, own, { inside: filesInside(files, all) }),
  );
}

/**
 * The files of every part that a text takes in, directly or with another one.
 * @param all those of every part, for callers that ask about many texts
 */
export function filesInside(
  files: ArticleFiles,
  all: readonly ArticleFiles[] = partsNamedIn(files).size > 0 ? readPartFiles() : [],
): ArticleFiles[] {
  const byId = new Map(all.map((part) => [part.id, part]));
  const named = closure([...partsNamedIn(files)], (id) => {
    const part = byId.get(id);
    return part ? [...partsNamedIn(part)] : [];
  });
  return all.filter(({ id }) => named.has(id));
}
