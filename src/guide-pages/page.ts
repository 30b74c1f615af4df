/**
 * A page of a guide, and its template: the layout around it, rendered once for all pages that differ
 * only in what fills its slots.
 */

import { hash } from 'node:crypto';
import type { Reading } from '../library/reading.ts';
import type { Translation } from '../library/translation.ts';
import type { Translate } from '../locale/keys.ts';
import type { Locale } from '../locale/locale.ts';
import { slot } from '../markup/template.ts';

/** Each has scripts and styles of its own. */
export type PageKind = 'article' | 'step' | 'diagram' | 'side-by-side';

export interface GuidePage extends Frame {
  readonly kind: PageKind;
  readonly reading: Reading;
  /** Its path below its article’s own: `assign/`; empty for the article itself. */
  readonly rest: string;
  /** What its head says about it; a function, because templates do without. */
  readonly words: () => PageWords;
  readonly hasDescription: boolean;
  /** The same page in each locale, given the article’s id and the path below it. */
  readonly pagesAt: (article: string, rest: string) => readonly Translation[];
}

interface PageWords {
  readonly title: string;
  readonly description?: string;
}

/** What a page has in common with its template. */
interface Frame {
  readonly robots: string | undefined;
  /** Other hosts that its script may send requests to. */
  readonly hosts?: readonly string[];
  /** The locale for readers of no listed language. */
  readonly fallback?: Locale;
  /** Whether its head lists the page in the other locales for search engines. */
  readonly alternates?: boolean;
}

/** What `Page.astro` needs to know. */
export interface Layout extends Frame, PageWords {
  readonly locale: Locale;
  readonly t: Translate;
  readonly translations: readonly Translation[];
}

export function layoutOf(page: GuidePage): Layout {
  const { reading, rest } = page;
  return { ...frameOf(page), ...page.words(), translations: page.pagesAt(reading.article, rest) };
}

/** The layout with slots instead of what differs from page to page. */
export function templateOf(page: GuidePage): Layout {
  return {
    ...frameOf(page),
    title: slot('title'),
    ...(page.hasDescription && { description: slot('description') }),
    robots: page.robots === undefined ? undefined : slot('robots'),
    translations: page.pagesAt(slot('article'), slot('rest')),
  };
}

/** What fills the slots of its template, except for HTML. */
export function slotsOf({ reading, rest, robots = '', words }: GuidePage) {
  const { title, description = '' } = words();
  return { article: reading.article, rest, robots, title, description };
}

/** Identifies the template of a page. */
export function templateKey(page: GuidePage): string {
  // Its translator is the locale’s.
  const layout = { ...templateOf(page), t: undefined };
  return hash('sha1', JSON.stringify([page.kind, layout])).slice(0, 16);
}

function frameOf({ reading, robots, hosts, fallback, alternates }: GuidePage) {
  const { locale, t } = reading;
  return {
    ...{ locale, t, robots },
    ...(hosts && { hosts }),
    ...(fallback !== undefined && { fallback }),
    ...(alternates !== undefined && { alternates }),
  };
}
