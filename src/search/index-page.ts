/** A page of the site as the index gets it: its words as `weave` writes them, in the language that the index knows. */

import { Parser } from 'htmlparser2';
import { attributes, escaped } from '../kb/html.ts';
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

/** An element that is open. */
interface Open {
  /** Whether it is in what the index gets, which a part of a line is not. */
  readonly written: boolean;
  readonly searched: boolean;
  readonly showing: Showing;
}

const outermost: Open = { written: true, searched: false, showing: 'shown' };

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

function wovenMain(main: string, locale: string): string {
  let woven = '';
  let line = '';
  const opened: Open[] = [];
  const current = () => opened.at(-1) ?? outermost;
  const endLine = () => {
    const { searched, showing } = current();
    woven += escaped(searched ? spaced(line, weave(line, locale, showing)) : line);
    line = '';
  };
  const parser = new Parser({
    ontext: (text) => {
      line += text;
    },
    onopentag: (name, found) => {
      if (empty.has(name)) {
        line += ' ';
        return;
      }
      const own = name === 'h1' ? attributes(asTitle) : ownAttributes(found);
      const written = !inline.has(name) || own !== '';
      if (written) endLine();
      const { searched, showing } = current();
      opened.push({
        written,
        // What is metadata is not read as a text.
        searched: (searched || 'data-pagefind-body' in found) && !('data-pagefind-meta' in found),
        showing: showingOf(name, found, showing),
      });
      if (written) woven += `<${name}${own}>`;
    },
    onclosetag: (name) => {
      if (empty.has(name)) return;
      const { written } = current();
      if (written) endLine();
      opened.pop();
      if (written) woven += `</${name}>`;
    },
  });
  parser.end(main);
  return woven;
}

/** Puts spaces where the text has some at its ends: what stands out in a line may be parted from it. */
function spaced(text: string, woven: string): string {
  return (/^\s/u.test(text) ? ' ' : '') + woven + (woven !== '' && /\s$/u.test(text) ? ' ' : '');
}

/** A title is found as such, and does not stand in an excerpt once more. */
const asTitle = { 'data-pagefind-meta': 'title', 'data-pagefind-ignore': '' };

/** What says which words take part: nothing else is of use to the index. */
function ownAttributes(found: Readonly<Record<string, string>>): string {
  const kept = Object.entries(found).filter(
    ([key]) => key === 'class' || key.startsWith('data-pagefind') || key === 'data-summary',
  );
  return attributes(Object.fromEntries(kept));
}

/** Commands are found, but no excerpt is made of them. */
function showingOf(name: string, found: Readonly<Record<string, string>>, outer: Showing): Showing {
  if (headings.has(name)) return 'shown';
  const own = found['data-search'];
  if (own === 'quiet' || own === 'codes') return own;
  return name === 'pre' && outer === 'shown' ? 'quiet' : outer;
}
