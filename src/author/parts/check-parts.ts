/** Checks parts, each after those that it takes in. */

import { closure } from '../../guide/graph.ts';
import type { ArticleFiles, CheckOptions } from '../article-files.ts';
import { checkPart } from './check-part.ts';
import type { CheckedPart, KnownPart, Parts } from './part.ts';

/**
 * @param all the files of each part
 * @param check checks one of them; a caller may know the result already
 */
export function checkParts(
  all: readonly ArticleFiles[],
  options: CheckOptions,
  check: (files: ArticleFiles, options: CheckOptions) => CheckedPart = checkPart,
): readonly CheckedPart[] {
  const named = new Map(all.map((part) => [part.id, partsNamedIn(part)]));
  const checked = new Map<string, CheckedPart>();
  const partsFor = (outer: string): Parts => ({
    names: all.map(({ id }) => id),
    get: (id) => {
      const own = all.find((part) => part.id === id);
      if (!own) return undefined;
      const inside = closure([id], (one) => [...(named.get(one) ?? [])]);
      return inside.has(outer) ? 'circular' : visit(own);
    },
  });
  const visit = (files: ArticleFiles): CheckedPart => {
    const known = checked.get(files.id);
    if (known) return known;
    const found = check(files, { ...options, parts: partsFor(files.id) });
    checked.set(files.id, found);
    return found;
  };
  return all.map(visit);
}

/** Parts that have been checked, for texts to take in. */
export function partsOf(checked: readonly CheckedPart[]): Parts {
  const byId = new Map<string, KnownPart>(checked.map((part) => [part.id, part]));
  return { names: [...byId.keys()], get: (id) => byId.get(id) };
}

/** The parts that texts may take in, before anything is parsed: whatever they name as a part. */
export function partsNamedIn({ locales }: ArticleFiles): ReadonlySet<string> {
  const texts = Object.values(locales).map(({ text }) => text);
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\bpart\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    ),
  );
}
