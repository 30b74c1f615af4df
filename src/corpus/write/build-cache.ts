/** What Astro made for the pages of corpora: their templates, and the guides that replace articles. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { replacingSchema } from './replacing-guides.ts';

const cacheSchema = z.object({
  /** Templates by path. */
  templates: z.array(z.tuple([z.string(), z.string()])),
  guides: z.array(replacingSchema),
});

export type BuildCache = z.infer<typeof cacheSchema>;

/** @throws if there is none */
export function readBuildCache(file: string): BuildCache {
  return cacheSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function saveBuildCache(file: string, buildCache: BuildCache): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(buildCache));
}
