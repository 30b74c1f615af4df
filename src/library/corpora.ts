/** The corpora of this site: those in `content/site.yaml`, then the one in `CORPUS_DIR`. */

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAddressLock, type PublishedAddress } from '../corpus/read/lock.ts';
import type { CorpusRules } from '../corpus/read/rules.ts';
import { diagnose, formatDiagnostic, type Diagnostic } from '../author/diagnostic.ts';
import { ContentError } from './content-error.ts';
import { readAddressLockFile } from './corpus-lock.ts';
import { environment } from './environment.ts';
import { presets } from './corpus-presets.ts';
import { presetNames, type CorpusSettings } from './corpus-settings.ts';
import { readSite } from './site.ts';

export interface Corpus extends Pick<CorpusSettings, 'name' | 'source' | 'license' | 'original'> {
  readonly dir: string;
  /** What is between `/{locale}/kb/` and an article's own path: empty, or `name/`. */
  readonly prefix: string;
  readonly rules: CorpusRules;
  /**
   * Published addresses, each with the address to redirect to; empty for the list of all articles.
   */
  readonly moved: Readonly<Record<string, string>>;
}

/**
 * The corpora of the site, followed by that of the environment.
 * @param named its folder, from `CORPUS_DIR`
 * @param presetName from `CORPUS_PRESET`
 */
export function corpusSettings(
  settings: readonly CorpusSettings[] = readSite().corpora,
  named = environment['CORPUS_DIR'],
  presetName = environment['CORPUS_PRESET'],
): { readonly all: readonly CorpusSettings[]; readonly diagnostics: readonly Diagnostic[] } {
  const preset = presetNames.find((name) => name === presetName);
  const unknown = presetName && !preset ? [unknownPreset(presetName)] : [];
  if (!named) return { all: settings, diagnostics: unknown };
  const all = [...settings, { dir: named, ...(preset && { preset }) }];
  const problems = problemsOf(all).filter(({ index }) => index === settings.length);
  return {
    all,
    diagnostics: [
      ...unknown,
      ...problems.map(({ message, fix }) => ofEnvironment('CORPUS_DIR', message, fix)),
    ],
  };
}

/** @throws ContentError if a folder is missing, or two corpora would have the same addresses */
export function readCorpora(
  settings: readonly CorpusSettings[] = readSite().corpora,
  named?: string,
  preset?: string,
): Corpus[] {
  const { all, diagnostics } = corpusSettings(settings, named, preset);
  const wrong = problemsOf(settings).map(({ index, key, message, fix }) =>
    diagnose('GP701', placeOf(`corpora.${index}.${key}`), message, fix),
  );
  const lines = [...wrong, ...diagnostics].map(formatDiagnostic);
  if (lines.length > 0) throw new ContentError(lines);
  return all.map((one) => corpusOf(one, all));
}

/**
 * A folder as the site reads it: one of its corpora, or else one without settings.
 * @param preset its name, if it has one
 * @throws ContentError for a preset that does not exist
 */
export function corpusAt(dir: string, preset?: string): Corpus {
  const { all, diagnostics } = corpusSettings([], dir, preset);
  const [unknown] = diagnostics.filter(({ file }) => file === 'CORPUS_PRESET');
  if (unknown) throw new ContentError([`${unknown.message} — ${unknown.fix}`]);
  const ofSite = readSite().corpora;
  const known = ofSite.find((one) => resolve(one.dir) === resolve(dir)) ?? all[0] ?? { dir };
  return corpusOf(known, ofSite);
}

function corpusOf(own: CorpusSettings, all: readonly CorpusSettings[]): Corpus {
  return corpusFrom(own, all, readAddressLockFile(prefixOf(own)) ?? '');
}

function prefixOf({ path }: CorpusSettings): string {
  return path === undefined ? '' : `${path}/`;
}

/**
 * A corpus ready to be read.
 *
 * @param own the site's settings for it
 * @param all the site's settings for each of its corpora
 * @param lock the text of its list of published addresses
 */
export function corpusFrom(
  own: CorpusSettings,
  all: readonly CorpusSettings[],
  lock: string,
): Corpus {
  const said = { ...(own.preset && presets[own.preset]), ...own };
  const { dir, name, source, license, original } = said;
  const prefix = prefixOf(own);
  const { entries } = readAddressLock(lock);
  const { published, moved } = addressesIn(entries);
  const others = all.flatMap((other) => (other.path === undefined ? [] : [other.path]));
  return {
    ...(name && { name }),
    ...(source && { source }),
    ...(license && { license }),
    ...(original && { original }),
    dir: resolve(dir),
    prefix,
    rules: {
      ...(said.locale && { locale: said.locale }),
      ...(said.links && { links: said.links }),
      otherwise: readSite().defaultLocale,
      exclude: said.exclude ?? [],
      unlisted: said.unlisted ?? [],
      published,
      taken: entries.map(({ address }) => address),
      reserved: prefix === '' ? others : [],
    },
    moved,
  };
}

/** If an article has several addresses, it keeps the first; the others redirect there. */
function addressesIn(entries: readonly PublishedAddress[]) {
  const published = new Map<string, string>();
  const moved = new Map<string, string>();
  for (const entry of entries) {
    const { address } = entry;
    const own = entry.kind === 'article' ? published.get(entry.path) : undefined;
    if (entry.kind === 'moved') moved.set(address, entry.to);
    else if (own === undefined) published.set(entry.path, address);
    else moved.set(address, own);
  }
  return { published: Object.fromEntries(published), moved: Object.fromEntries(moved) };
}

/** What is wrong with a corpus, by its index in the list and its key. */
export interface CorpusProblem {
  readonly index: number;
  readonly key: 'dir' | 'path';
  readonly message: string;
  readonly fix: string;
}

/** What a schema cannot check: missing folders, and addresses that two corpora would share. */
export function problemsOf(all: readonly CorpusSettings[]): CorpusProblem[] {
  return all.flatMap(({ dir, path }, index) => {
    const found: CorpusProblem[] = [];
    if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
      const fix = 'write its path, relative to the project’s folder';
      found.push({ index, key: 'dir', message: `There is no folder ${dir}`, fix });
    }
    if (all.findIndex((other) => other.path === path) < index) {
      const fix = 'give one of them a different “path”';
      found.push({ index, key: 'path', message: 'Two corpora have the same addresses', fix });
    }
    return found;
  });
}

function unknownPreset(name: string): Diagnostic {
  const fix = `write one of ${presetNames.join(', ')}, or leave it out`;
  return ofEnvironment('CORPUS_PRESET', `There is no preset “${name}”`, fix);
}

function ofEnvironment(variable: string, message: string, fix: string): Diagnostic {
  return diagnose('GP720', placeOf(variable), message, fix);
}

/** Environment variables have no lines; their names are used as file names. */
function placeOf(file: string) {
  return { file, line: 1, column: 1 };
}
