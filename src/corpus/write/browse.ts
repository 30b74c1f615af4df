/** The list of all articles of a corpus in one locale: by letter, two hundred per page. */

import { languageTag, type Locale } from '../../locale/locale.ts';
import { addressPath } from './address-path.ts';
import type { PageContext } from './article-page.ts';
import { attributes, escaped, joined } from '../../markup/html.ts';
import { initialOf } from './initial.ts';
import type { Wording } from './wording.ts';

/** An article's entry in the list. */
export interface Listed {
  title: string;
  slug: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface BrowsePage {
  /** Relative to the corpus's root. No article's slug contains an underscore. */
  readonly path: string;
  readonly title: string;
  readonly main: string;
}

interface Group {
  readonly initial: string;
  readonly entries: Listed[];
}

/** This many titles with their addresses stay well below 14 kB. */
const perPage = 200;

/** Maximum length of the titles that a page of the list is named after. */
const maxEndLength = 28;

export function browsePages(all: readonly Listed[], around: PageContext): BrowsePage[] {
  const sorted = inOrder(all, around.locale);
  const context = { ...around, duplicates: duplicateTitlesIn(sorted) };
  const pages = chunked(sorted);
  const index = indexMain(pages, sorted.length, context);
  return [
    { path: '', title: context.name, main: index },
    ...(pages.length < 2 ? [] : pages.map((_, at) => listPage(pages, at, context))),
  ];
}

interface ListContext extends PageContext {
  /** Titles that several articles share. */
  readonly duplicates: ReadonlySet<string>;
}

function duplicateTitlesIn(entries: readonly Listed[]): Set<string> {
  const seen = new Set<string>();
  return new Set(
    entries.flatMap(({ title }) => {
      const isTwin = seen.has(title);
      seen.add(title);
      return isTwin ? [title] : [];
    }),
  );
}

/** Letter by letter, each sorted by the rules of the language. */
function inOrder(all: readonly Listed[], locale: Locale): Listed[] {
  const { compare } = new Intl.Collator(languageTag(locale), { numeric: true });
  const keyed = all.map((entry) => ({ entry, initial: initialOf(entry.title, locale) }));
  keyed.sort(
    (a, b) =>
      Number(b.initial === '#') - Number(a.initial === '#') ||
      compare(a.initial, b.initial) ||
      compare(a.entry.title, b.entry.title) ||
      (a.entry.slug < b.entry.slug ? -1 : 1),
  );
  return keyed.map(({ entry }) => entry);
}

function chunked(entries: readonly Listed[]): Listed[][] {
  const count = Math.max(1, Math.ceil(entries.length / perPage));
  return Array.from({ length: count }, (_, at) => entries.slice(at * perPage, (at + 1) * perPage));
}

function indexMain(pages: readonly Listed[][], count: number, context: ListContext): string {
  const { corpus, words, name } = context;
  const { source } = corpus;
  const [only = []] = pages;
  const lead = source && `<p class="lead">${escaped(words.t('kb.lead', { count, source }))}</p>`;
  return joined(
    '<main id="main" class="kb kb-list" tabindex="-1">',
    `<h1>${escaped(name)}</h1>`,
    lead,
    pages.length > 1 ? letters(pages, context) + ranges(pages, words) : groupsHtml(only, context),
    '</main>',
  );
}

/** An index of all letters, each linked to where its titles start. */
function letters(pages: readonly Listed[][], { words: { t }, locale }: PageContext): string {
  const seen = new Set<string>();
  const items = pages.flatMap((entries, at) =>
    groupsOf(entries, locale).flatMap(({ initial }, n) => {
      if (seen.has(initial)) return [];
      seen.add(initial);
      return [`<li><a href="_${at + 1}/#letter-${n + 1}">${nameOf(initial)}</a></li>`];
    }),
  );
  return `<nav${attributes({ 'aria-label': t('kb.letters') })}><ul class="letters">${items.join('')}</ul></nav>`;
}

/** Links to all pages, each named after its first and last title. */
function ranges(pages: readonly Listed[][], words: Wording): string {
  const items = pages.map((entries, at) => {
    return `<li><a href="_${at + 1}/">${rangeOf(entries, words)}</a></li>`;
  });
  return `<ul class="titles">${items.join('')}</ul>`;
}

function listPage(pages: readonly Listed[][], at: number, context: ListContext): BrowsePage {
  const { words, list, name } = context;
  const { t } = words;
  const entries = pages[at] ?? [];
  const title = t('kb.page', { page: at + 1, pages: pages.length });
  const before = at > 0 ? `<a rel="prev" href="../_${at}/">${escaped(t('kb.previous'))}</a>` : '';
  const after =
    at + 1 < pages.length ? `<a rel="next" href="../_${at + 2}/">${escaped(t('kb.next'))}</a>` : '';
  const main = joined(
    '<main id="main" class="kb kb-list" tabindex="-1">',
    `<p class="crumbs"><a${attributes({ href: list })} data-back>${escaped(t('kb.all'))}</a></p>`,
    `<h1>${escaped(title)}</h1>`,
    groupsHtml(entries, context, '../'),
    `<nav class="turn"${attributes({ 'aria-label': t('kb.pages') })}>${before} ${after}</nav>`,
    '</main>',
  );
  return { path: `_${at + 1}/`, title: `${title} · ${name}`, main };
}

function groupsHtml(entries: readonly Listed[], context: ListContext, up = ''): string {
  return groupsOf(entries, context.locale)
    .map(({ initial, entries: group }, n) => {
      const items = group.map((entry) => `<li>${linkTo(entry, context, up)}</li>`).join('');
      return `<h2 id="letter-${n + 1}">${nameOf(initial)}</h2><ul class="titles">${items}</ul>`;
    })
    .join('');
}

/**
 * A title in a different language than the list says which one. Titles that several articles share
 * are followed by their addresses.
 */
function linkTo({ title, slug, lang, dir }: Listed, context: ListContext, up: string): string {
  const { locale, words, duplicates } = context;
  const language = lang === words.lang ? {} : { lang, dir };
  const slugNote = duplicates.has(title)
    ? ` <bdi class="apart" dir="ltr">${escaped(slug)}</bdi>`
    : '';
  const href = up + addressPath(slug);
  const link = `<a${attributes({ href, ...language })}>${escaped(title)}${slugNote}</a>`;
  if (lang === languageTag(locale)) return link;
  return `${link} <span class="language">${escaped(words.language(lang))}</span>`;
}

function groupsOf(entries: readonly Listed[], locale: Locale): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const initial = initialOf(entry.title, locale);
    const last = groups.at(-1);
    if (last?.initial === initial) last.entries.push(entry);
    else groups.push({ initial, entries: [entry] });
  }
  return groups;
}

function rangeOf(entries: readonly Listed[], words: Wording): string {
  const ends = [entries[0], entries.at(-1)].flatMap((entry) =>
    entry === undefined
      ? []
      : [
          `<span${attributes(entry.lang === words.lang ? {} : { lang: entry.lang, dir: entry.dir })}>` +
            `${escaped(beginning(entry.title))}</span>`,
        ],
  );
  return ends.join(' – ');
}

function beginning(title: string): string {
  if (title.length <= maxEndLength) return title;
  // Do not leave half of a surrogate pair.
  const cut = title.slice(0, maxEndLength).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > maxEndLength / 2 ? cut.slice(0, space) : cut).trim()}…`;
}

/** Digits and symbols have no letter; their `#` needs a name for screen readers. */
function nameOf(initial: string): string {
  return initial === '#' ? '0–9' : initial;
}
