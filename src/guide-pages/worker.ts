/** A process that writes the pages of articles on request, one after another. */

import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { pathToFileURL } from 'node:url';
import type { ArticleJob, Shared, WriteArticle } from './job.ts';

process.on('message', (job: ArticleJob) => {
  void answer(job);
});

async function answer({ article, renderer, shared }: ArticleJob): Promise<void> {
  const compiled: unknown = await import(pathToFileURL(renderer).href);
  if (!isRenderer(compiled)) throw new Error(`${renderer} is not the compiled render.ts`);
  process.send?.(await compiled.writeArticle(article, readShared(shared)));
}

const known = new Map<string, Shared>();

function readShared(file: string): Shared {
  const found: unknown = known.get(file) ?? deserialize(readFileSync(file));
  if (!isShared(found)) throw new Error(`${file} is not what the integration wrote`);
  known.set(file, found);
  return found;
}

function isShared(value: unknown): value is Shared {
  return typeof value === 'object' && value !== null && 'templates' in value;
}

function isRenderer(compiled: unknown): compiled is { readonly writeArticle: WriteArticle } {
  return typeof compiled === 'object' && compiled !== null && 'writeArticle' in compiled;
}
