import { expect, test } from 'vitest';
import { formatFeed } from '../../src/meta/feed.ts';

const item = (title: string, changed: string) => ({
  title,
  description: 'What & why',
  link: `https://help.example/${title}/`,
  changed,
});
const feed = formatFeed({
  title: 'Site',
  description: 'About',
  language: 'nl-NL',
  link: 'https://help.example/nl-nl/',
  self: 'https://help.example/nl-nl/feed.xml',
  items: [item('old', '2025-01-02'), item('new', '2026-11-22')],
});

test('the guide that changed last comes first', () => {
  const titles = [...feed.matchAll(/<item><title>(\w+)/gu)].map(([, title]) => title);
  expect(titles).toEqual(['new', 'old']);
});

test('a guide that changed is a new entry at the same address', () => {
  expect(feed).toContain(
    [
      '<item><title>new</title><link>https://help.example/new/</link>',
      '<description>What &amp; why</description><pubDate>Sun, 22 Nov 2026 00:00:00 GMT</pubDate>',
      '<guid isPermaLink="false">https://help.example/new/#2026-11-22</guid></item>',
    ].join(''),
  );
});

test('the feed names its language and itself', () => {
  expect(feed).toContain('<language>nl-NL</language>');
  expect(feed).toContain(
    '<atom:link href="https://help.example/nl-nl/feed.xml" rel="self" type="application/rss+xml"/>',
  );
});
