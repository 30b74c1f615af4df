/**
 * Everything that Astro builds: the site's own pages, and the shells of the corpora's. If nothing
 * that they are built from has changed, a build can skip Astro, and takes only the time that the
 * changes need.
 */

import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { relativePath } from '../library/relative-path.ts';
import { contentFolder } from '../library/site.ts';
import { replacingSchema } from './replacing-guides.ts';
import type { Shelf } from './corpus-index.ts';

const frameSchema = z.object({
  /** Shells by path. */
  shells: z.array(z.tuple([z.string(), z.string()])),
  guides: z.array(replacingSchema),
});

export type Frame = z.infer<typeof frameSchema>;

const sealSchema = z.object({
  /** Identifies what Astro's output was built from. */
  origin: z.string(),
  /** The site's files, other than the corpora's, with size and time. */
  files: z.array(z.string()),
});

/** @throws if there is none */
export function readFrame(file: string): Frame {
  return frameSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function saveFrame(file: string, frame: Frame): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(frame));
}

/** Records that the current output was built from the current input. */
export function seal(file: string, origin: string, out: string): void {
  writeFileSync(file, JSON.stringify({ origin, files: filesOf(out) }));
}

/** True if the output is as recorded, and a new build would give the same. */
export function isSealed(file: string, origin: string, out: string): boolean {
  try {
    const sealed = sealSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return sealed.origin === origin && sealed.files.join('\n') === filesOf(out).join('\n');
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
export function originOf(shelves: readonly Shelf[], env: NodeJS.ProcessEnv, today: Date): string {
  const hash = createHash('sha1').update(today.toISOString().slice(0, 10)).update(process.version);
  let code = '';
  const content = relativePath(contentFolder);
  for (const file of globSync([`{src,${content},public}/**/*.*`, '*.{mjs,json,yaml}']).sort()) {
    const text = readFileSync(file);
    hash.update(file).update(text);
    if (/\.(?:ts|mjs|astro)$/u.test(file)) code += text.toString();
  }
  for (const name of Object.keys(env).sort())
    if (name.length > 2 && code.includes(name)) hash.update(`${name}=${env[name] ?? ''}\n`);
  for (const { corpus, locales, slugs } of shelves)
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
