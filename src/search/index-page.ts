/** A page of the site as the index gets it: its words as `weave` writes them, in the language that the index knows. */

import { Parser } from 'htmlparser2';
import { attributes, escaped } from '../kb/html.ts';
import type { Locale } from '../locale/locale.ts';
import { indexLanguage } from './index-language.ts';
import { weave, type Showing } from './weave.ts';

/** These are a part of the line that they stand in: a word may begin before one and end in it. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
const empty = new Set('area br col embed hr img input link meta source track wbr'.split(' '));
const headings = new Set(['h1', 'h2', 'h3']);
/** Attributes by which an element is left out, or which filters read. */
const telling = new Set(['class', 'data-summary', 'data-article', 'data-search-kind']);

type Attributes = Readonly<Record<string, string>>;

/** An element that is open. */
interface Open {
  /** Whether it is in what the index gets, which a part of a line is not. */
  readonly written: boolean;
  /** `as-it-is`: for what is metadata alone. */
  readonly searched: 'no' | 'as-it-is' | 'yes';
  readonly showing: Showing;
  /** The metadata that its words are too. */
  readonly meta: string | undefined;
}

const outermost: Open = { written: true, searched: 'no', showing: 'shown', meta: undefined };

/**
 * @param html of a whole page
 * @returns HTML for Pagefind; undefined for a page that takes no part in the search
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

/** The index leaves out what is in a `<nav>`; the answers of a question are. */
function tagOf(name: string): string {
  return name === 'nav' ? 'div' : name;
}

function wovenLine(line: string, { searched, showing, meta }: Open, locale: Locale): string {
  if (searched !== 'yes') return searched === 'no' ? '' : escaped(line);
  if (meta === undefined) return escaped(spaced(line, weave(line, locale, showing)));
  const shown = escaped(weave(line, locale));
  // A title is a part of the text too, without being shown in an excerpt once more.
  const text = meta === 'title' ? escaped(weave(line, locale, 'quiet')) : shown;
  return `<span data-pagefind-meta="${meta}" data-pagefind-ignore>${shown}</span>${text}`;
}

/** Puts spaces where the text has some at its ends: what stands out in a line may be parted from it. */
function spaced(text: string, woven: string): string {
  return (/^\s/u.test(text) ? ' ' : '') + woven + (woven !== '' && /\s$/u.test(text) ? ' ' : '');
}

/** What says which words take part: nothing else is of use to the index. */
function ownAttributes(found: Attributes): string {
  const kept = Object.entries(found).filter(
    ([key]) => telling.has(key) || key.startsWith('data-pagefind'),
  );
  return attributes(Object.fromEntries(kept));
}

/** Commands are found, but no excerpt is made of them. */
function showingOf(name: string, found: Attributes, outer: Showing): Showing {
  if (headings.has(name)) return 'shown';
  const own = found['data-search'];
  if (own === 'quiet' || own === 'codes') return own;
  return name === 'pre' && outer === 'shown' ? 'quiet' : outer;
}
