/** What a build wrote, and from what: the next one keeps what would come out the same. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { neededBy, siteFiles } from './article-files.ts';
import type { Inputs } from './inputs.ts';

const schema = z.object({
  site: z.string(),
  listing: z.string(),
  /** By id. */
  articles: z.array(
    z.tuple([
      z.string(),
      z.object({
        hash: z.string(),
        /** Its files, as `siteFiles` describes them. */
        files: z.array(z.string()),
        /** What its pages need of the rest of the site. */
        needs: z.array(z.string()),
      }),
    ]),
  ),
  /** Files that belong to no article. */
  others: z.array(z.string()),
});

export type BuildRecord = z.infer<typeof schema>;

/** @returns undefined if there is none, or if it is from an incompatible version of the code */
export function readRecord(file: string): BuildRecord | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Records the current output.
 * @param kept the earlier record of articles whose pages were kept
 */
export function writeRecord(
  file: string,
  inputs: Inputs,
  out: string,
  kept: BuildRecord['articles'] = [],
): void {
  const files = siteFiles(out, new Set(inputs.articles.keys()));
  const needs = new Map(kept.map(([id, entry]) => [id, entry.needs]));
  const record: BuildRecord = {
    site: inputs.site,
    listing: inputs.listing,
    articles: [...inputs.articles].map(([id, hash]) => [
      id,
      { hash, files: [...(files.get(id) ?? [])], needs: needs.get(id) ?? neededBy(out, id) },
    ]),
    others: [...(files.get('') ?? [])],
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(record));
}

/** Whether the output is as recorded, and a new build would write the same. */
export function isUpToDate(record: BuildRecord | undefined, inputs: Inputs, out: string): boolean {
  if (record?.site !== inputs.site || record.listing !== inputs.listing) return false;
  // Before looking at tens of thousands of files.
  const hashes = new Map(record.articles.map(([id, { hash }]) => [id, hash]));
  if ([...inputs.articles].some(([id, hash]) => hashes.get(id) !== hash)) return false;
  const unchanged = unchangedArticles(record, inputs, out);
  if (unchanged.length !== inputs.articles.size || !existsSync(out)) return false;
  const ids = new Set(inputs.articles.keys());
  return isSame(siteFiles(out, ids).get('') ?? [], record.others);
}

/** The articles whose pages are as recorded, and would come out the same. */
export function unchangedArticles(
  record: BuildRecord | undefined,
  inputs: Inputs,
  out: string,
): BuildRecord['articles'] {
  if (record?.site !== inputs.site || !existsSync(out)) return [];
  const ids = new Set(record.articles.map(([id]) => id));
  const files = siteFiles(out, ids);
  return record.articles.filter(
    ([id, entry]) =>
      entry.hash === inputs.articles.get(id) &&
      isSame(files.get(id) ?? [], entry.files) &&
      entry.needs.every((path) => existsSync(join(out, path))),
  );
}

function isSame(files: readonly string[], recorded: readonly string[]): boolean {
  return files.join('\n') === recorded.join('\n');
}
