/**
 * An RSS feed of guides. A guide that changed, or whose advice was checked again, appears as new.
 */

import { element, escapeXml } from '../markup/xml.ts';

export interface FeedItem {
  readonly title: string;
  readonly description: string;
  /** Its absolute address. */
  readonly link: string;
  /** The day on which its text last changed, or its advice was last checked. */
  readonly changed: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47, as in `lang`. */
  readonly language: string;
  /** The absolute addresses of the page that the feed belongs to, and of the feed. */
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
    // Including the date makes feed readers show a guide again that they have shown before.
    element('guid', { isPermaLink: 'false' }, escapeXml(`${link}#${changed}`)),
  );
}

function text(name: string, value: string): string {
  return element(name, {}, escapeXml(value));
}
