/** Checks the corpora against the site's settings and the addresses that it has published. */

import { articleAddresses, pathInLocale } from '../corpus/read/slug.ts';
import { nameOf } from '../corpus/read/catalog.ts';
import { corpusFiles, type CorpusFiles, type Unread } from '../corpus/read/files.ts';
import { CorpusProblem } from '../corpus/read/layout.ts';
import { readAddressLock, type PublishedAddress } from '../corpus/read/lock.ts';
import { diagnose, type Diagnostic, type Place } from '../author/diagnostic.ts';
import { nearest } from '../author/nearest.ts';
import { placesIn } from '../author/yaml-place.ts';
import { corpusSettings, problemsOf, readCorpora, type Corpus } from './corpora.ts';
import { addressLockFile, readAddressLockFile } from './corpus-lock.ts';
import { relativePath } from './relative-path.ts';
import { parseSite, readSiteFile } from './site.ts';

/** All corpora of the site. If their settings are wrong, only that is reported. */
export function checkCorpora({ text, file } = readSiteFile()): readonly Diagnostic[] {
  const settings = parseSite(text, file).value?.corpora;
  if (settings === undefined || problemsOf(settings).length > 0) return [];
  const { diagnostics } = corpusSettings(settings);
  if (diagnostics.length > 0) return diagnostics;
  const placeOfKey = placesIn(text, { file, firstLine: 1 });
  return readCorpora(settings).flatMap((corpus, index) => {
    const place =
      index < settings.length
        ? placeOfKey(['corpora', index, 'dir'])
        : { file: 'CORPUS_DIR', line: 1, column: 1 };
    return checkCorpus(corpus, place, {
      file: relativePath(addressLockFile(corpus.prefix)),
      text: readAddressLockFile(corpus.prefix),
    });
  });
}

/** A corpus's list of published addresses; `text` is absent if there is none. */
export interface LockText {
  readonly file: string;
  readonly text: string | undefined;
}

/** @param place where the corpus is mentioned */
export function checkCorpus(corpus: Corpus, place: Place, lock: LockText): Diagnostic[] {
  try {
    const files = corpusFiles(corpus.dir, corpus.rules);
    return [
      ...unreadIn(files, place),
      ...withoutFolders(files, corpus, place),
      ...checkLock(files, corpus, lock),
    ];
  } catch (error) {
    if (!(error instanceof CorpusProblem)) throw error;
    return [diagnose('GP720', place, error.message, error.fix)];
  }
}

/** How many to name in a message; the report has all of them. */
const named = 3;

function unreadIn({ locales, others }: CorpusFiles, place: Place): Diagnostic[] {
  const files = locales.flatMap(({ unread }) => unread);
  const parts = [
    ...others.map((folder) => `${folder}/ (not the name of a language)`),
    ...files.map(({ path, reason }) => `${path} (${reason})`),
  ];
  return notRead(parts, place, 'rename what should be read, or list the rest under “exclude”');
}

/**
 * Names the files of a corpus that are not text. The check does not open every file of a corpus;
 * the build does, and would otherwise leave an article out without a word.
 */
export function refusedIn(refused: readonly Unread[], { dir }: Pick<Corpus, 'dir'>): Diagnostic[] {
  const parts = refused.map(({ path, reason }) => `${path} (${reason})`);
  const place = { file: relativePath(dir), line: 1, column: 1 };
  return notRead(parts, place, 'save them as UTF-8, or list them under “exclude”');
}

function notRead(parts: readonly string[], place: Place, fix: string): Diagnostic[] {
  if (parts.length === 0) return [];
  const more = parts.length > named ? ` and ${parts.length - named} more` : '';
  const message = `Not read: ${parts.slice(0, named).join(', ')}${more}`;
  return [diagnose('GP721', place, message, `${fix}; “npm run corpus:report” lists everything`)];
}

function withoutFolders({ locales }: CorpusFiles, { rules }: Corpus, place: Place): Diagnostic[] {
  const [only] = locales;
  if (only?.folder !== '' || rules.locale !== undefined) return [];
  const message = `No folder is named after a language, so all articles are read as ${only.locale}`;
  return [diagnose('GP722', place, message, `write “locale: ${only.locale}”, or another language`)];
}

function checkLock(
  { locales }: CorpusFiles,
  { rules }: Corpus,
  { file, text }: LockText,
): Diagnostic[] {
  if (text === undefined) return [];
  const { entries, unread } = readAddressLock(text);
  const paths = pathsOf(locales, articleAddresses(locales, rules));
  const known = new Set(entries.map(({ address }) => address));
  const dying = entries.flatMap((entry) => checkEntry(entry, paths, known, file));
  // Renamed articles are among these too, and must not be published under another address.
  const lacking =
    dying.length > 0 ? [] : [...paths.keys()].filter((address) => !known.has(address));
  const first = lacking[0] ?? '';
  return [
    ...unread.map((line) =>
      diagnose(
        'GP724',
        { file, line, column: 1 },
        'This line is not a published address',
        'restore the line, or resolve the conflict by keeping the lines of both sides',
      ),
    ),
    ...dying,
    ...(lacking.length === 0
      ? []
      : [
          diagnose(
            'GP725',
            { file, line: 1, column: 1 },
            `The list of published addresses is missing ${lacking.length}, such as “${first}”`,
            'run “npm run corpus:publish”',
          ),
        ]),
  ];
}

function checkEntry(
  entry: PublishedAddress,
  paths: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  file: string,
): Diagnostic[] {
  const place = { file, line: entry.line, column: 1 };
  const { address } = entry;
  if (entry.kind === 'moved') {
    if (entry.to === '' || paths.has(entry.to)) return [];
    const hint = nearest(entry.to, paths.keys());
    const fix =
      hint === undefined ? 'point it to a current article, or to “/”' : `did you mean “${hint}”?`;
    return [
      diagnose('GP723', place, `“${address}” leads to “${entry.to}”, which is not an article`, fix),
    ];
  }
  if (paths.has(address) || [...paths.values()].includes(entry.path)) return [];
  const name = nameOf(entry.path);
  const renamed = [...paths].find(([own, path]) => !known.has(own) && nameOf(path) === name);
  const fix =
    renamed === undefined
      ? `write “${address} → …” with the address of another article, or “${address} → /” for the list of all`
      : `write “${address} = ${renamed[1]}” if that is the article now`;
  return [
    diagnose('GP723', place, `“${address}” leads nowhere: there is no article ${entry.path}`, fix),
  ];
}

/** Path in its locale's folder by address, for every article. */
export function publishedPaths(corpus: Corpus): Map<string, string> {
  const { locales } = corpusFiles(corpus.dir, corpus.rules);
  return pathsOf(locales, articleAddresses(locales, corpus.rules));
}

function pathsOf(
  locales: CorpusFiles['locales'],
  addresses: ReadonlyMap<string, string>,
): Map<string, string> {
  const paths = new Map<string, string>();
  for (const files of locales)
    for (const { id } of files.articles) {
      const address = addresses.get(id);
      if (address !== undefined && !paths.has(address)) paths.set(address, pathInLocale(files, id));
    }
  return paths;
}
