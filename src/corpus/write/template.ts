/**
 * Pages of a corpus are built from a template: Astro renders one page per locale with the site's own
 * layout, with slots for an article's content. A page is then the template with its slots filled.
 *
 * Rendering 2,983 articles through Astro's pipeline took 9.5 s with a third of today's content per
 * page; reading, repairing, and rendering the Markdown took 0.8 s of that. Astro also keeps a whole
 * collection in memory and in one file, so all locales together would not fit.
 */

import type { Locale } from '../../locale/locale.ts';
import { escaped } from '../../markup/html.ts';
import { slot, piecesOf, type SlotName, type Piece } from './slots.ts';

/** What distinguishes a page of a corpus from others in its locale. */
export interface SlotValues {
  title: string;
  description: string;
  robots: string | undefined;
  /** Where the page has moved to. */
  moved?: string;
  locale: Locale;
  /** Path relative to `/{locale}/kb/`. */
  path: string;
  /** The closest path in other locales, if they do not have the same page. */
  closestPath?: string;
  /** The page that this one is a copy of, or itself. */
  canonical: { locale: Locale; path: string };
  /** Locales that have the page in their own language. */
  locales: ReadonlySet<Locale>;
  /** Locales whose readers get this page's text because theirs has none. */
  borrowers: ReadonlySet<Locale>;
  /** `<main>` as HTML. */
  main: string;
}

/** A part of the template that not all pages have. */
interface Part {
  readonly pieces: readonly Piece[];
  readonly shown: (filling: SlotValues) => boolean;
  /** The page that an address in it refers to. */
  readonly leadsTo: (filling: SlotValues) => SlotValues['canonical'];
}

export type Template = (filling: SlotValues) => string;

const patterns = [
  '<meta name="robots"[^>]*>',
  '<meta http-equiv="refresh"[^>]*>',
  '<link rel="canonical"[^>]*>',
  '<link rel="alternate"[^>]*>',
  '<div class="languages">[^]*?<ul[^>]*>',
  '<li>\\s*<a [^>]*data-locale="[^"]*"[^>]*>[^<]*</a>\\s*</li>',
  '(?<=</li>\\s*)</ul>\\s*</div>\\s*</div>',
];
const varying = new RegExp(`(${patterns.join('|')})`, 'u');

/** The locale in the page's own address. */
const ownLocale = new RegExp(`[^/"]+(?=/kb/(?:[a-z0-9-]+/)?${slot('path')})`, 'u');

/**
 * Prepares a template for use by many pages.
 * @param html the page that Astro rendered
 * @param fallback the locale for `x-default`
 * @throws if the layout has changed so that it no longer works as a template
 */
export function templateFrom(html: string, fallback: Locale): Template {
  const parts = html.split(varying).map((text) => partOf(text, fallback));
  const slots = parts.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));
  for (const name of ['title', 'main'] as const)
    if (!slots.some(({ slot }) => slot === name))
      throw new Error(`The template is missing “${name}”`);
  return (filling) => {
    let page = '';
    for (const part of parts) if (part.shown(filling)) page += filled(part, filling);
    return page;
  };
}

function partOf(text: string, fallback: Locale): Part {
  if (text.startsWith('<link rel="canonical"')) {
    const pieces = piecesOf(text.replace(ownLocale, slot('locale')));
    return { pieces, shown: () => true, leadsTo: (filling) => filling.canonical };
  }
  const elsewhere = text.startsWith('<li') && !text.includes('aria-current');
  const leadsTo = elsewhere ? closestPage : (filling: SlotValues) => filling;
  return { pieces: piecesOf(text), shown: showing(text, fallback), leadsTo };
}

function closestPage({ locale, closestPath, path }: SlotValues): SlotValues['canonical'] {
  return { locale, path: closestPath ?? path };
}

/** Which pages have a part of the template. */
function showing(text: string, fallback: Locale): Part['shown'] {
  const locale = localeOf(text, fallback);
  if (text.startsWith('<meta name="robots"')) return ({ robots }) => robots !== undefined;
  if (text.startsWith('<meta http-equiv="refresh"')) return ({ moved }) => moved !== undefined;
  if (text.startsWith('<div class="languages"') || text.startsWith('</ul>')) return hasChoice;
  if (locale === undefined) return () => true;
  if (text.startsWith('<link'))
    return ({ locales, closestPath }) =>
      closestPath === undefined && locales.size > 1 && locales.has(locale);
  const current = text.includes('aria-current');
  return (filling) =>
    hasChoice(filling) && (current || filling.locales.has(locale) || filling.borrowers.has(locale));
}

/** A page may be shown in more locales than those that have it, because some borrow its text. */
function hasChoice({ locales, locale, borrowers }: SlotValues): boolean {
  return locales.size > 1 || borrowers.size > 0 || (locales.size > 0 && !locales.has(locale));
}

/** The locale that a link in the head or the language switch refers to. */
function localeOf(text: string, fallback: Locale): Locale | undefined {
  if (/^<link rel="alternate"[^>]*hreflang="x-default"/u.test(text)) return fallback;
  if (!/^<li|^<link rel="alternate"/u.test(text)) return undefined;
  return /hreflang="([^"]+)"/u.exec(text)?.[1]?.toLowerCase();
}

function filled({ pieces, leadsTo }: Part, filling: SlotValues): string {
  const address = leadsTo(filling);
  let text = '';
  for (const piece of pieces)
    text += typeof piece === 'string' ? piece : valueOf(piece.slot, filling, address);
  return text;
}

function valueOf(name: SlotName, filling: SlotValues, address: SlotValues['canonical']): string {
  if (name === 'main') return filling.main;
  return escaped(name === 'path' || name === 'locale' ? address[name] : (filling[name] ?? ''));
}
