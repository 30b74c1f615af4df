import { posix } from 'node:path';
import type { LocaleFiles } from './files.ts';
import type { CorpusRules } from './rules.ts';
import { uniqueSlugs } from './slug.ts';

/** The address of each article of a corpus by its id, which is the same in every locale. */
export function articleAddresses(
  locales: readonly LocaleFiles[],
  { published, taken, reserved }: Pick<CorpusRules, 'published' | 'taken' | 'reserved'>,
): Map<string, string> {
  const kept = new Map<string, string>();
  const ids = new Set<string>();
  for (const files of locales)
    for (const { id } of files.articles) {
      ids.add(id);
      const path = pathInLocale(files, id);
      const address = Object.hasOwn(published, path) ? published[path] : undefined;
      if (address !== undefined) kept.set(id, address);
    }
  return uniqueSlugs(ids, { published: kept, taken, reserved: new Set(reserved) });
}

/**
 * An article's path in its locale's folder, which does not depend on the folder that ids start
 * from.
 */
export function pathInLocale({ folder, docset }: LocaleFiles, id: string): string {
  return posix.join(posix.relative(folder, docset), id);
}
