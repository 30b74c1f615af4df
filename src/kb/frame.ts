/**
 * All that Astro makes of the site: its own pages, and the shells of the corpora's. While nothing that
 * they are made from has changed, a build need not make them again, and takes the time of what changed.
 */

import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { relativePath } from '../library/relative-path.ts';
import { contentFolder } from '../library/site.ts';
import { replacingSchema } from './guides.ts';
import type { Shelf } from './shelf.ts';

const frameSchema = z.object({
  /** Shells by path. */
  shells: z.array(z.tuple([z.string(), z.string()])),
  guides: z.array(replacingSchema),
});

export type Frame = z.infer<typeof frameSchema>;

const sealSchema = z.object({
  /** What the frame was made from. */
  origin: z.string(),
  /** The files of the site that are not the corpora's, with size and time. */
  files: z.array(z.string()),
});

/** @throws when there is none */
export function readFrame(file: string): Frame {
  return frameSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function saveFrame(file: string, frame: Frame): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(frame));
}

/** Notes that the site as it stands was made from what there is. */
export function seal(file: string, origin: string, out: string): void {
  writeFileSync(file, JSON.stringify({ origin, files: filesOf(out) }));
}

/** True when the site stands as it was sealed, and would come out the same. */
export function isSealed(file: string, origin: string, out: string): boolean {
  try {
    const sealed = sealSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return sealed.origin === origin && sealed.files.join('\n') === filesOf(out).join('\n');
  } catch {
    // There is no seal, or none that this edition of the code understands.
    return false;
  }
}

/**
 * Hash of everything that decides what Astro makes: code, content, the names of the corpora's files,
 * the environment as far as the code speaks of it, and the day, on which the age of sources depends.
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
