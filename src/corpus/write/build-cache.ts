/**
 * Everything that Astro builds: the site's own pages, and the templates of the corpora's. If nothing
 * that they are built from has changed, a build can skip Astro, and takes only the time that the
 * changes need.
 */

import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { contentFolder } from '../../library/environment.ts';
import { relativePath } from '../../library/relative-path.ts';
import { replacingSchema } from './replacing-guides.ts';
import type { IndexedCorpus } from './corpus-index.ts';

const cacheSchema = z.object({
  /** Templates by path. */
  templates: z.array(z.tuple([z.string(), z.string()])),
  guides: z.array(replacingSchema),
});

export type BuildCache = z.infer<typeof cacheSchema>;

const recordSchema = z.object({
  /** Identifies what Astro's output was built from. */
  inputHash: z.string(),
  /** The site's files, other than the corpora's, with size and time. */
  files: z.array(z.string()),
});

/** @throws if there is none */
export function readBuildCache(file: string): BuildCache {
  return cacheSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function saveBuildCache(file: string, buildCache: BuildCache): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(buildCache));
}

/** Records that the current output was built from the current input. */
export function recordBuild(file: string, inputHash: string, out: string): void {
  writeFileSync(file, JSON.stringify({ inputHash, files: filesOf(out) }));
}

/** True if the output is as recorded, and a new build would give the same. */
export function isUpToDate(file: string, inputHash: string, out: string): boolean {
  try {
    const recorded = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return (
      recorded.inputHash === inputHash && recorded.files.join('\n') === filesOf(out).join('\n')
    );
  } catch {
    // There is no record, or it is from an incompatible version of the code.
    return false;
  }
}

/**
 * A hash of everything that determines Astro's output: code, content, the names of the corpora's
 * files, the environment variables mentioned in the code, and the date, which determines the age of
 * sources.
 */
export function inputHashOf(
  indexedCorpora: readonly IndexedCorpus[],
  env: NodeJS.ProcessEnv,
  today: Date,
): string {
  const hash = createHash('sha1').update(today.toISOString().slice(0, 10)).update(process.version);
  let code = '';
  const content = relativePath(contentFolder);
  const inputs = [`{src,${content},public}/**/*.*`, 'content/microsoft/*', '*.{mjs,json,yaml}'];
  for (const file of globSync(inputs).sort()) {
    // A fact's folder has a period in its name too.
    if (statSync(file).isDirectory()) continue;
    const text = readFileSync(file);
    hash.update(file).update(text);
    if (/\.(?:ts|mjs|astro)$/u.test(file)) code += text.toString();
  }
  for (const name of Object.keys(env).sort())
    if (name.length > 2 && code.includes(name)) hash.update(`${name}=${env[name] ?? ''}\n`);
  for (const { corpus, locales, slugs } of indexedCorpora)
    hash.update(JSON.stringify([corpus, [...locales], [...slugs]]));
  return hash.digest('base64');
}

function filesOf(out: string, folder = ''): string[] {
  return readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory())
      return entry.name === 'kb' && folder.split('/').length === 2 ? [] : filesOf(out, `${path}/`);
    const { size, mtimeMs } = statSync(join(out, path));
    return [`${path} ${size} ${mtimeMs}`];
  });
}
