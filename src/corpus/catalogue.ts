import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusLocales, localeFiles } from './files.ts';
import type { LocaleFiles } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';
import { splitFrontMatter } from './front-matter.ts';
import { uniqueSlugs } from './slug.ts';
import { parseUsDate } from './us-date.ts';

/** What is kept of one locale's version of an article to compare it with the others. */
export interface Version {
  locale: string;
  /** Hash of the source that it was translated from. */
  hash: string;
  /** ISO day of the handoff to translation. */
  handoff: string;
  structure: Fingerprint;
  /** Hash of the body, for articles that occur twice. */
  body: string;
  title: string;
}

/** All articles of all locales, without their text: what has to be known before any is rendered. */
export interface Catalogue {
  /** Versions of an article by its id. */
  versions: ReadonlyMap<string, readonly Version[]>;
  /** Slug by id. Made of all locales, so that a shard gives the same addresses as the whole. */
  slugs: ReadonlyMap<string, string>;
  /** How many ids end in a name. */
  names: ReadonlyMap<string, number>;
  /** How many articles of a locale have a title, by `keyOf`. */
  titles: ReadonlyMap<string, number>;
  /** First article of a locale with a body, by `keyOf`. */
  bodies: ReadonlyMap<string, string>;
  locales: readonly LocaleFiles[];
}

/** Key of something that is counted within a locale. */
export function keyOf(locale: string, value: string): string {
  return `${locale}\n${value}`;
}

/** The article's id: its path without extension. */
export function idOf(path: string): string {
  return path.replace(/\.md$/i, '');
}

/** Told after each locale, for progress. */
export type OnLocale = (locale: string, done: number, of: number) => void;

/**
 * Reads a corpus once, keeping some hundred bytes an article.
 *
 * @param dir the corpus
 * @throws when the folder cannot be read
 */
export function readCatalogue(dir: string, onLocale: OnLocale = () => undefined): Catalogue {
  const names = corpusLocales(dir);
  const versions = new Map<string, Version[]>();
  const titles = new Map<string, number>();
  const bodies = new Map<string, string>();
  const locales = names.map((locale, n) => {
    const files = localeFiles(dir, locale);
    for (const path of files.articles) {
      const version = versionOf(locale, readFileSync(join(dir, files.docset, path), 'utf8'));
      const id = idOf(path);
      const known = versions.get(id);
      if (known === undefined) versions.set(id, [version]);
      else known.push(version);
      increment(titles, keyOf(locale, version.title));
      const body = keyOf(locale, version.body);
      if (!bodies.has(body)) bodies.set(body, id);
    }
    onLocale(locale, n + 1, names.length);
    return files;
  });
  const lastNames = new Map<string, number>();
  for (const id of versions.keys()) increment(lastNames, id.slice(id.lastIndexOf('/') + 1));
  const slugs = uniqueSlugs(versions.keys());
  return { versions, slugs, names: lastNames, titles, bodies, locales };
}

/** Front matter is parsed properly when the article is read; here two plain keys are enough. */
function versionOf(locale: string, file: string): Version {
  const { yaml = '', bodyStart } = splitFrontMatter(file);
  const body = file.slice(bodyStart);
  const heading = /^# (?:<a name="[^"]*"><\/a>)?[ \t]*(.*)$/m.exec(body);
  const rest = heading === null ? body : body.replace(heading[0], '');
  return {
    locale,
    hash: /^ms\.openlocfilehash:[ \t]*["']?([0-9a-f]+)/im.exec(yaml)?.[1] ?? '',
    handoff: parseUsDate(/^ms\.lasthandoff:[ \t]*["']?([\d/]+)/im.exec(yaml)?.[1] ?? '') ?? '',
    structure: fingerprint(body),
    body: createHash('sha1').update(rest.trim()).digest('base64').slice(0, 12),
    title: heading?.[1]?.trim() ?? '',
  };
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
