/** What is wrong with the content, as shown on a page of `npm run dev`. */

import { join } from 'node:path';
import { codes } from '../author/codes.ts';
import { severityOf, type Diagnostic, type Severity } from '../author/diagnostic.ts';
import type { UsableArticle } from '../author/usable-article.ts';
import { readUsableArticles } from '../library/articles.ts';
import { filesInside } from '../library/parts.ts';
import { folderOf, nameOfPart, readTextFiles } from '../library/text-files.ts';
import { checkContent } from '../library/check-content.ts';
import { relativePath } from '../library/relative-path.ts';
import { contentFolder } from '../library/environment.ts';
import { parseSite, readSiteFile } from '../library/site.ts';
import { pageFolder } from '../library/site-pages.ts';
import { spotOf, type Spot } from './spot.ts';

export interface Note {
  /** `file:line:column`. */
  readonly place: string;
  readonly code: string;
  readonly severity: Severity;
  /** What the code means in general. */
  readonly title: string;
  readonly message: string;
  readonly fix: string;
  /** The page about the code. */
  readonly help: string;
  /** The element of the page that it is about, and where to find it. */
  readonly spot?: Spot;
  readonly href?: string;
}

export interface Report {
  readonly notes: readonly Note[];
  /** How many more there are on other pages. */
  readonly elsewhere: number;
}

interface Content {
  readonly diagnostics: readonly Diagnostic[];
  readonly articles: readonly UsableArticle[];
}

let read: Content | undefined;

/** To be called when a file has changed. */
export function forgetContent(): void {
  read = undefined;
}

function readContent(): Content {
  const now = Date.now();
  return (read ??= { diagnostics: checkContent(now), articles: readUsableArticles(now) });
}

/**
 * The problems to show on a page: an article's page shows those in its own files, a start page
 * shows all.
 * @param path the page's path, without the base: `en-us/no-sound/light/`
 */
export function reportFor(path: string, base: string): Report {
  const { diagnostics, articles } = readContent();
  const [locale = '', id = '', step = ''] = path.split('/');
  const around = { locale: locale || defaultLocale(), base, onStep: step !== '' };
  const article = articles.find(({ checked }) => checked.id === id);
  const stops = blockingDiagnostics(path);
  const inside = article ? filesInside(readTextFiles(id)).map((part) => nameOfPart(part.id)) : [];
  const own = diagnostics.filter((found) =>
    article
      ? isAbout(found, article, locale) || isIn(found, inside, locale)
      : id === '' || isOfPage(found, id),
  );
  const here = stops.length > 0 ? stops : own;
  return {
    notes: here.map((found) => noteOf(found, articles, around)),
    elsewhere: stops.length > 0 ? 0 : diagnostics.length - here.length,
  };
}

function isOfPage({ file }: Diagnostic, id: string): boolean {
  return file.startsWith(`${pageFolder(id)}/`);
}

/**
 * What keeps a page from being rendered: the settings, messages that all pages share, or an error in
 * the page’s own text.
 */
export function blockingDiagnostics(path: string): readonly Diagnostic[] {
  const { file } = readSiteFile();
  const [locale = '', id = ''] = path.split('/');
  const shared = [locale, defaultLocale()].map((name) =>
    relativePath(join(contentFolder, 'interface', `${name}.yaml`)),
  );
  const isStopping = (found: Diagnostic) =>
    severityOf(found) === 'error' &&
    (found.file === file ||
      (id !== '' && isOfPage(found, id)) ||
      (found.code !== 'GP502' && shared.includes(found.file)));
  return readContent().diagnostics.filter(isStopping);
}

function defaultLocale(): string {
  const { text, file } = readSiteFile();
  return parseSite(text, file).value?.defaultLocale ?? '';
}

/**
 * A page shows its own language's text and has the source's structure. Which locale is the source
 * is unknown while a file cannot be parsed.
 */
function isAbout({ file }: Diagnostic, { checked }: UsableArticle, locale: string): boolean {
  const folder = startOf(checked.id);
  if (!file.startsWith(folder)) return false;
  const name = file.slice(folder.length);
  const isRead = Object.values(checked.documents).some((document) => document.file === file);
  return !isRead || [`${locale}.mdx`, `${checked.source ?? ''}.mdx`].includes(name);
}

/** A page shows its parts too, in its own language; a part without that language, in another. */
function isIn({ file }: Diagnostic, parts: readonly string[], locale: string): boolean {
  return parts.some((part) => {
    const folder = startOf(part);
    const isThere = Object.hasOwn(readTextFiles(part).locales, locale);
    return file.startsWith(folder) && (!isThere || file === `${folder}${locale}.mdx`);
  });
}

interface NoteContext {
  readonly locale: string;
  readonly base: string;
  /** On a step's own page, other steps are pages too; otherwise they are sections. */
  readonly onStep: boolean;
}

function noteOf(found: Diagnostic, articles: readonly UsableArticle[], around: NoteContext): Note {
  const { file, line, column, code, message, fix } = found;
  const article = articles.find(({ checked }) => file.startsWith(startOf(checked.id)))?.checked;
  const documents = Object.entries(article?.documents ?? {});
  const [locale = around.locale, document] = documents.find(([, own]) => own.file === file) ?? [];
  const spot = document && spotOf(document, found);
  const page = article && `${around.base}${locale}/${article.id}/`;
  const href = page && spot ? page + (around.onStep ? `${spot.step}/` : `#${spot.step}`) : page;
  return {
    place: `${file}:${line}:${column}`,
    ...{ code, severity: severityOf(found), title: codes[code][1], message, fix },
    help: `${around.base}_diagnostics/${code}/`,
    ...(spot && { spot }),
    ...(href && { href }),
  };
}

function startOf(id: string): string {
  return `${relativePath(folderOf(id))}/`;
}
