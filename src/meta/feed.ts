/** An RSS feed of guides; one that changed, or whose advice was checked anew, appears anew. */

import { element, escapeXml } from './xml.ts';

export interface FeedItem {
  readonly title: string;
  readonly description: string;
  /** Its full address. */
  readonly link: string;
  /** The day on which its text last changed, or its advice was last checked. */
  readonly changed: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47, as in `lang`. */
  readonly language: string;
  /** The full addresses of the page that the feed stands for, and of the feed. */
  readonly link: string;
  readonly self: string;
  readonly items: readonly FeedItem[];
}

export function formatFeed({ title, description, language, link, self, items }: Feed): string {
  const newestFirst = items.toSorted((a, b) => b.changed.localeCompare(a.changed));
  const channel = element(
    'channel',
    {},
    text('title', title),
    text('link', link),
    text('description', description),
    text('language', language),
    element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...newestFirst.map(formatItem),
  );
  return element('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, channel);
}

function formatItem({ title, description, link, changed }: FeedItem): string {
  return element(
    'item',
    {},
    text('title', title),
    text('link', link),
    text('description', description),
    text('pubDate', new Date(changed).toUTCString()),
    // With the day in it, a reader shows a guide again that it has shown before.
    element('guid', { isPermaLink: 'false' }, escapeXml(`${link}#${changed}`)),
  );
}

function text(name: string, value: string): string {
  return element(name, {}, escapeXml(value));
}
