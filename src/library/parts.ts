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

/** @param options what they are checked against, without parts */
export function readParts(options: CheckOptions): readonly CheckedPart[] {
  const all = partIds().map((id) => readTextFiles(nameOfPart(id)));
  return checkParts(all, options, (files, own) =>
    checkedPart(files, own, { inside: filesInside(files, all) }),
  );
}

/** The files of every part that a text takes in, directly or with another one. */
export function filesInside(
  files: ArticleFiles,
  all: readonly ArticleFiles[] = partIds().map((id) => readTextFiles(nameOfPart(id))),
): ArticleFiles[] {
  const byId = new Map(all.map((part) => [part.id, part]));
  const named = closure([...partsNamedIn(files)], (id) => {
    const part = byId.get(id);
    return part ? [...partsNamedIn(part)] : [];
  });
  return all.filter(({ id }) => named.has(id));
}
