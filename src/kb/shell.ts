/**
 * Pages of a corpus are made from a shell: Astro renders one page a locale through the site's own
 * layout, with marks where an article's words belong, and a page is then the shell with the marks
 * filled in.
 *
 * Measured on 2,983 articles, all of them through Astro's pipeline took 9.5 s with a third of what the
 * pages hold now, of which reading, repairing and rendering the Markdown was 0.8 s; and Astro keeps a
 * whole collection in memory and in one file, so that all locales together would not fit.
 */

import type { Locale } from '../locale/locale.ts';
import { escaped } from './html.ts';
import { piecesOf, type HoleName, type Piece } from './holes.ts';

/** What a page of a corpus differs in from the others of its locale. */
export interface Filling {
  title: string;
  description: string;
  robots: string | undefined;
  /** Path from `/{locale}/kb/` on, the same in all locales. */
  path: string;
  /** The path of the page that this one is a copy of, or its own. */
  canonical: string;
  /** Locales that have the page, this one included. */
  locales: ReadonlySet<Locale>;
  /** `<main>` as HTML. */
  main: string;
}

/** A part of the shell that some pages lack. */
interface Part {
  readonly pieces: readonly Piece[];
  readonly shown: (filling: Filling) => boolean;
  /** The address in it is that of the original of a copy. */
  readonly canonical: boolean;
}

export type Shell = (filling: Filling) => string;

const patterns = [
  '<meta name="robots"[^>]*>',
  '<link rel="canonical"[^>]*>',
  '<link rel="alternate"[^>]*>',
  '<details class="languages">[^]*?<ul[^>]*>',
  '<li>\\s*<a [^>]*data-locale="[^"]*"[^>]*>[^<]*</a>\\s*</li>',
  '(?<=</li>\\s*)</ul>\\s*</details>',
];
const varying = new RegExp(`(${patterns.join('|')})`, 'u');

/**
 * Prepares a shell for many pages.
 * @param html the page that Astro rendered
 * @param fallback the locale whose page `x-default` names
 * @throws when the layout has changed so that it is no shell any more
 */
export function shellFrom(html: string, fallback: Locale): Shell {
  const parts = html.split(varying).map((text) => partOf(text, fallback));
  const holes = parts.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));
  for (const name of ['title', 'main'] as const)
    if (!holes.some(({ hole }) => hole === name)) throw new Error(`The shell lacks “${name}”`);
  return (filling) => {
    let page = '';
    for (const part of parts) if (part.shown(filling)) page += filled(part, filling);
    return page;
  };
}

function partOf(text: string, fallback: Locale): Part {
  const pieces = piecesOf(text);
  const canonical = text.startsWith('<link rel="canonical"');
  const locale = localeOf(text, fallback);
  if (text.startsWith('<meta name="robots"'))
    return { pieces, canonical, shown: ({ robots }) => robots !== undefined };
  if (locale !== undefined)
    return { pieces, canonical, shown: ({ locales }) => locales.size > 1 && locales.has(locale) };
  if (text.startsWith('<details class="languages"') || text.endsWith('</details>'))
    return { pieces, canonical, shown: ({ locales }) => locales.size > 1 };
  return { pieces, canonical, shown: () => true };
}

/** The locale that a link of the head or of the language switch leads to. */
function localeOf(text: string, fallback: Locale): Locale | undefined {
  if (/^<link rel="alternate"[^>]*hreflang="x-default"/u.test(text)) return fallback;
  if (!/^<li|^<link rel="alternate"/u.test(text)) return undefined;
  return /hreflang="([^"]+)"/u.exec(text)?.[1]?.toLowerCase();
}

function filled({ pieces, canonical }: Part, filling: Filling): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (canonical && piece.hole === 'path') text += filling.canonical;
    else text += valueOf(piece.hole, filling);
  }
  return text;
}

function valueOf(name: HoleName, filling: Filling): string {
  return name === 'main' ? filling.main : escaped(filling[name] ?? '');
}
