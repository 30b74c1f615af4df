import { hash } from 'node:crypto';
import { z } from 'zod';
import { fingerprint } from './fingerprint.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseUsDate } from './us-date.ts';

/** What is kept of one locale's version of an article to compare it with the others. */
export const versionSchema = z.object({
  locale: z.string(),
  /** Hash of the source that it was translated from. */
  hash: z.string(),
  /** ISO date of the handoff to translation. */
  handoff: z.string(),
  structure: z.array(z.string()).readonly(),
  /** Hash of the file itself. */
  file: z.string(),
  /** Hash of the body, to detect duplicate articles; empty if there is no body. */
  body: z.string(),
  /** Text of the heading, or else the title in the front matter; empty if there is neither. */
  title: z.string(),
  /** True if it asks search engines not to list it. */
  noindex: z.boolean(),
});

export type Version = z.infer<typeof versionSchema>;

/** Returns the first string equal to the given one. */
export type Intern = (text: string) => string;

/**
 * Deduplicates equal strings: hashes and structures repeat in every locale. Strings are copied,
 * because a substring would keep the whole file in memory.
 */
export function interning(): Intern {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const copy = Buffer.from(text).toString();
    known.set(copy, copy);
    return copy;
  };
}

/**
 * Describes a file. Front matter is parsed properly when the article is read; here, three plain
 * keys are enough.
 */
export function versionOf(locale: string, file: string, intern: Intern): Version {
  const { yaml = '', bodyStart } = splitFrontMatter(file);
  const body = file.slice(bodyStart);
  const heading = /^# (?:<a name="[^"]*"><\/a>)?[ \t]*(.*)$/mu.exec(body);
  const rest = (heading === null ? body : body.replace(heading[0], '')).trim();
  const title = heading?.[1] ?? /^title:[ \t]*(["']?)(.*)\1[ \t]*$/mu.exec(yaml)?.[2] ?? '';
  return {
    locale,
    hash: intern(/^ms\.openlocfilehash:[ \t]*["']?([0-9a-f]+)/imu.exec(yaml)?.[1] ?? ''),
    handoff: intern(
      parseUsDate(/^ms\.lasthandoff:[ \t]*["']?([\d/]+)/imu.exec(yaml)?.[1] ?? '') ?? '',
    ),
    structure: fingerprint(body).map(intern),
    file: hash('sha1', file, 'base64'),
    body: rest === '' ? '' : intern(hash('sha1', rest, 'base64').slice(0, 12)),
    title: intern(title.trim()),
    noindex: /^robots:.*noindex/imu.test(yaml),
  };
}
