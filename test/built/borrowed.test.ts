/**
 * A translation that lacks a step and an answer is built with the source's words in their place.
 */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildOwnSite } from '../support/own-site.ts';
import { must } from '../support/must.ts';
import { readFixture } from '../support/article-fixtures.ts';

const lamp = readFixture('lamp');
const dutch = must(lamp['nl-nl'])
  .replace(/<Outcome id="plug-in">[^]*?<\/Outcome>\n/u, '')
  .replace(/<Answer id="unsure">.*\n/u, '');
let dist = '';
const page = (path: string) => readFileSync(join(dist, `nl-nl/lamp/${path}index.html`), 'utf8');
const note = 'U leest de tekst in het Engels.';

beforeAll(async () => {
  const environment = { SITE_LOCALES: 'nl-nl', SITE_SEARCH: 'off' };
  const printer = { 'en-us': must(readFixture('printer')['en-us']) };
  const articles = { lamp: { ...lamp, 'nl-nl': dutch }, printer };
  ({ dist } = await buildOwnSite('borrowed', { articles, environment }));
}, 240_000);

test('the page of the missing step is the source’s, says so, is marked, and is not listed anywhere', () => {
  const html = page('plug-in/');
  expect(html).toContain(note);
  expect(html).toContain('<div class="step-text" lang="en-US" dir="ltr"');
  expect(html).toContain('<h1>Plug it in</h1>');
  expect(html).toContain('content="noindex, nofollow"');
  expect(html).not.toContain('<link rel="alternate" hreflang="nl-NL"');
});

test('the text that its script requests is there', () => {
  const [, file] = /data-words="\/([^"]+)"/u.exec(page('plug-in/')) ?? [];
  expect(readFileSync(join(dist, must(file)), 'utf8')).toContain('Plug it in');
});

test('the page of another step is the translation’s, the missing answer in it the source’s', () => {
  const html = page('plugged/');
  expect(html).not.toContain(note);
  expect(html).toContain('<h1>Zit de stekker in het stopcontact?</h1>');
  expect(html).toMatch(/data-answer="no">\s*Nee/u);
  expect(html).toMatch(/data-answer="unsure" lang="en-US" dir="ltr">\s*I don’t know/u);
  expect(html).toContain('<link rel="alternate" hreflang="nl-NL"');
});

test('the article has the missing step in its place, marked, with a note in the page’s language', () => {
  const html = page('');
  const ids = [...html.matchAll(/<section id="([^"]+)" class="step/gu)].map(([, id]) => id);
  const wanted = ['plugged', 'look', 'bulb', 'since', 'plug-in', 'replace', 'wait', 'call'];
  expect(ids).toEqual(wanted);
  const [section] = /<section id="plug-in"[^]*?<\/section>/u.exec(html) ?? [];
  expect(section).toMatch(
    /^<section id="plug-in" class="step outcome"[^>]* lang="en-US" dir="ltr"/u,
  );
  expect(section).toMatch(
    /<p class="translation" lang="nl-NL" dir="ltr" data-borrowed="plug-in">/u,
  );
  expect(section).toContain(note);
  expect(section).toContain('<p class="kind" lang="nl-NL" dir="ltr">');
  expect(html.match(/data-borrowed/gu)).toHaveLength(1);
});

test('side by side with the source, what is missing is on one side only', () => {
  const html = page('side-by-side/');
  const [section] = /<section id="plug-in"[^]*?<\/section>/u.exec(html) ?? [];
  expect(section).toMatch(/<div lang="nl-NL" dir="ltr">\s*<\/div>/u);
  expect(section).toMatch(/<div lang="en-US" dir="ltr"><h2>Plug it in<\/h2>/u);
  expect(html).toMatch(
    /<p lang="nl-NL" dir="ltr">\s*<\/p>\s*<p lang="en-US" dir="ltr">I don’t know/u,
  );
});

test('the words of the guide say which of them are the source’s', () => {
  const [file] = globSync('_assets/guides/lamp.nl-nl.*.words.json', { cwd: dist });
  const text = readFileSync(join(dist, must(file)), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    steps: { 'plug-in': { title: 'Plug it in', language: 'en-us' } },
  });
});

test('its Markdown is complete too', () => {
  const text = readFileSync(join(dist, 'nl-nl/lamp/index.md'), 'utf8');
  expect(text).toContain('## Plug it in');
  expect(text).toContain('[I don’t know](look/)');
});

test('the start page says which of its articles are in another language, and only of those', () => {
  const html = readFileSync(join(dist, 'nl-nl/index.html'), 'utf8');
  const cards = html.match(/<li class="card">[^]*?<\/li>/gu) ?? [];
  const said = cards.map((card) => [
    /href="([^"]+)"/u.exec(card)?.[1],
    /<p class="detail">(Deze tekst[^<]*)</u.exec(card)?.[1],
  ]);
  expect(said).toEqual([
    ['lamp/', undefined],
    ['printer/', 'Deze tekst is in het Engels.'],
  ]);
});

test('the whole article has a summary where a step says to paste one, with the outcome and its code', () => {
  const html = readFileSync(join(dist, 'nl-nl/printer/index.html'), 'utf8');
  const summaries = [...html.matchAll(/data-summary[^>]*><pre[^>]*>([^<]*)</gu)];
  expect(summaries.map(([, text]) => text)).toEqual([
    'The printer does not print\nHave it repaired · PRN-03',
  ]);
});
