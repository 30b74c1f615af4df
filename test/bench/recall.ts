/** Whether a search finds what it should: each title by each of its own words. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { findAll } from '../../src/browser/search/find.ts';
import type { Pagefind } from '../../src/browser/search/pagefind.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { wordsOf } from '../../src/search/query.ts';

export interface Titled {
  /** The address of a page, relative to the site's root. */
  readonly address: string;
  readonly title: string;
}

export interface Recall {
  readonly titles: number;
  /** Titles that are found by each of their words. */
  readonly whole: number;
  /** Words of titles, each counted once per title. */
  readonly words: number;
  readonly found: number;
  /** Titles that were also searched for as a whole. */
  readonly asked: number;
  /** Of these, how many are among the first ten results. */
  readonly first: number;
  /** Pages that a word finds, on average: a search that finds all pages has found nothing. */
  readonly pages: number;
}

/** The searchable pages of a locale, with titles as readers see them. */
export function titlesIn(site: string, locale: Locale): Titled[] {
  return globSync(`${locale}/**/index.html`, { cwd: site }).flatMap((file) => {
    const html = readFileSync(join(site, file), 'utf8');
    if (!html.includes('data-pagefind-body')) return [];
    return [{ address: `/${file.slice(0, -'index.html'.length)}`, title: firstHeading(html) }];
  });
}

function firstHeading(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(/<h1[\s>][^]*?<\/h1>/u.exec(html)?.[0] ?? '');
  return text.trim();
}

/** A title as a whole takes ten times as long to find as a word, so one in ten is asked for, evenly spread. */
const oneIn = 10;

export async function measureRecall(
  index: Pagefind,
  pages: readonly Titled[],
  locale: Locale,
): Promise<Recall> {
  const addresses = new Map<string, string>();
  for (const hit of (await index.search(null)).results) {
    const { url } = await hit.data();
    addresses.set(url.slice(url.indexOf(`/${locale}/`)), hit.id);
  }
  const ask = async (query: string) =>
    (await findAll(index, { query, locale, synonyms: [] })).map(({ id }) => id);
  const known = new Map<string, ReadonlySet<string>>();
  let [whole, words, found, asked, first] = [0, 0, 0, 0, 0];
  for (const [position, { address, title }] of pages.entries()) {
    const id = addresses.get(address) ?? '';
    const own = wordsOf(title, locale);
    let finding = 0;
    for (const word of own) {
      const pagesOf = known.get(word) ?? new Set(await ask(word));
      known.set(word, pagesOf);
      if (pagesOf.has(id)) finding += 1;
    }
    words += own.length;
    found += finding;
    if (finding === own.length) whole += 1;
    if (position % oneIn > 0) continue;
    asked += 1;
    if ((await ask(title)).slice(0, 10).includes(id)) first += 1;
  }
  const sum = [...known.values()].reduce((total, { size }) => total + size, 0);
  const average = sum / (known.size || 1);
  return { titles: pages.length, whole, words, found, asked, first, pages: average };
}
