/**
 * A page of the site as passed to the index: its words as `weave` writes them, in the language
 * declared to the index.
 */

import { Parser } from 'htmlparser2';
import { attributes, escaped } from '../../markup/html.ts';
import type { Locale } from '../../locale/locale.ts';
import { indexLanguage } from '../index-language.ts';
import { weave, type Showing } from '../weave.ts';

/** Inline elements: a word may start before one and end inside it. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
const empty = new Set('area br col embed hr img input link meta source track wbr'.split(' '));
const headings = new Set(['h1', 'h2', 'h3']);
/** Attributes by which elements are excluded, or that filters read. */
const relevantAttributes = new Set(['class', 'data-summary', 'data-article', 'data-search-kind']);

type Attributes = Readonly<Record<string, string>>;

/** An open element. */
interface Open {
  /** Whether it is included in the output, which inline elements are not. */
  readonly written: boolean;
  /** `as-it-is` is for text that is only metadata. */
  readonly searched: 'no' | 'as-it-is' | 'yes';
  readonly showing: Showing;
  /** The metadata field that its words belong to. */
  readonly meta: string | undefined;
}

const outermost: Open = { written: true, searched: 'no', showing: 'shown', meta: undefined };

/**
 * @param html an entire page
 * @returns HTML for Pagefind; undefined for a page that is not searchable
 */
export function indexPage(html: string): string | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const lang = /<html[^>]*\slang="([^"]+)"/u.exec(html)?.[1];
  const main = /<main[\s>][^]*<\/main>/u.exec(html)?.[0];
  if (lang === undefined || main === undefined) return undefined;
  return `<html lang="${indexLanguage(lang)}"><body>${wovenMain(main, lang)}</body></html>`;
}

function wovenMain(main: string, locale: Locale): string {
  let woven = '';
  let line = '';
  const opened: Open[] = [];
  const current = () => opened.at(-1) ?? outermost;
  const endLine = () => {
    woven += wovenLine(line, current(), locale);
    line = '';
  };
  const parser = new Parser({
    ontext: (text) => {
      line += text;
    },
    onopentag: (name, found) => {
      if (empty.has(name)) {
        // A line may break in the middle of a word, which stays one word.
        if (name !== 'wbr') line += ' ';
        return;
      }
      const opening = openingOf(name, found, current());
      if (opening.written) endLine();
      opened.push(opening);
      if (opening.written) woven += `<${tagOf(name)}${ownAttributes(found)}>`;
    },
    onclosetag: (name) => {
      if (empty.has(name)) return;
      const { written } = current();
      if (written) endLine();
      opened.pop();
      if (written) woven += `</${tagOf(name)}>`;
    },
  });
  parser.end(main);
  return woven;
}

function openingOf(name: string, found: Attributes, outer: Open): Open {
  const within = outer.searched === 'yes' || 'data-pagefind-body' in found;
  const own = ownAttributes(found);
  return {
    written: within ? !inline.has(name) || own !== '' : own.includes(' data-pagefind-'),
    searched: 'data-pagefind-meta' in found ? 'as-it-is' : within ? 'yes' : outer.searched,
    showing: showingOf(name, found, outer.showing),
    meta: name === 'h1' ? 'title' : found['data-search-meta'],
  };
}

/** The index skips the content of `<nav>`, which contains the answers of a question. */
function tagOf(name: string): string {
  return name === 'nav' ? 'div' : name;
}

function wovenLine(line: string, { searched, showing, meta }: Open, locale: Locale): string {
  if (searched !== 'yes') return searched === 'no' ? '' : escaped(line);
  if (meta === undefined) return escaped(spaced(line, woven(line, locale, showing)));
  const shown = escaped(woven(line, locale, 'shown'));
  // A title is also part of the text, without being shown again in an excerpt.
  const text = meta === 'title' ? escaped(woven(line, locale, 'quiet')) : shown;
  return `<span data-pagefind-meta="${meta}" data-pagefind-ignore>${shown}</span>${text}`;
}

/** What words became, by locale and showing: the pages of a language use the same few thousand. */
const known = new Map<string, Map<string, string>>();
const maxKnown = 50_000;

/** The same as weaving the whole line: nothing about a word depends on the words around it. */
function woven(line: string, locale: Locale, showing: Showing): string {
  const key = `${locale} ${showing}`;
  const words = known.get(key) ?? new Map<string, string>();
  known.set(key, words);
  if (words.size > maxKnown) words.clear();
  return line
    .split(/\s+/u)
    .map((word) => {
      const found = words.get(word) ?? weave(word, locale, showing);
      words.set(word, found);
      return found;
    })
    .filter((word) => word !== '')
    .join(' ');
}

/** Restores spaces at the ends of a text: inline markup may separate it from what is around it. */
function spaced(text: string, woven: string): string {
  return (/^\s/u.test(text) ? ' ' : '') + woven + (woven !== '' && /\s$/u.test(text) ? ' ' : '');
}

/** The attributes that control indexing; the index needs no others. */
function ownAttributes(found: Attributes): string {
  const kept = Object.entries(found).filter(
    ([key]) => relevantAttributes.has(key) || key.startsWith('data-pagefind'),
  );
  return attributes(Object.fromEntries(kept));
}

/** Commands can be found, but are not shown in excerpts. */
function showingOf(name: string, found: Attributes, outer: Showing): Showing {
  if (headings.has(name)) return 'shown';
  const own = found['data-search'];
  if (own === 'quiet' || own === 'codes') return own;
  return name === 'pre' && outer === 'shown' ? 'quiet' : outer;
}
