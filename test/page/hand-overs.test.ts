/** Guides that share parts: readers go on from one to the other, and back. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { origin } from '../support/dom/network.ts';
import { visit, type VisitOptions } from '../support/dom/visit.ts';
import { must } from '../support/must.ts';
import { buildOwnSite, twoLocales, type BuiltSite } from '../support/own-site.ts';
import { fixtureArticles, fixtureParts } from '../support/part-fixtures.ts';

let built: BuiltSite | undefined;
const visitSite = (options: VisitOptions = {}) => visit({ folder: must(built).dist, ...options });
const html = (path: string) => readFileSync(join(must(built).dist, path), 'utf8');

beforeAll(async () => {
  built = await buildOwnSite('hand-overs', {
    environment: twoLocales,
    articles: fixtureArticles,
    parts: fixtureParts,
  });
}, 240_000);

const walked = 'plugged-in=yes&lit=yes&grill-plugged-in=yes&grill-lit=yes&bread=yes';

test('the other guide starts with the answers that it asks for too, and says how many', async () => {
  const { page } = visitSite();
  await page.goto(`${origin}/en-us/toaster/have-tea/#${walked}`);
  await page.locator('[data-taken]:not([hidden])').waitFor();
  expect(await page.locator('[data-taken]').textContent()).toBe('Answers taken along: 1');
  expect(await page.locator('[data-hand-over]').getAttribute('href')).toContain(
    '/en-us/kettle/water/#plugged-in=yes&from=toaster&from-step=have-tea',
  );
});

test('readers can go back from every step of the other guide, with their answers', async () => {
  const { page } = visitSite();
  await page.goto(`${origin}/en-us/toaster/bread/#${walked.replace('&bread=yes', '')}`);
  await page.locator('guide-walk[data-ready]').waitFor();
  await page.goto(`${origin}/en-us/kettle/water/#plugged-in=yes&from=toaster&from-step=have-tea`);
  const back = page.locator('[data-came-from="toaster"]:not([hidden]) a');
  await back.waitFor();
  expect(await back.textContent()).toMatch(/Back to:\s+The toast stays white/u);
  expect(await back.getAttribute('href')).toContain('/toaster/have-tea/#plugged-in=yes');
  expect(page.url()).toContain('#plugged-in=yes&from=toaster&from-step=have-tea');
  const next = await page.locator('[data-answer="yes"]').getAttribute('href');
  expect(next).toContain('kettle/lit/#plugged-in=yes&water=yes&from=toaster&from-step=have-tea');
});

test('a guide that does not lead here is nowhere that a reader came from', async () => {
  const { page } = visitSite();
  await page.goto(`${origin}/en-us/kettle/water/#from=elsewhere&from-step=have-tea`);
  await page.locator('guide-walk[data-ready]').waitFor();
  expect(await page.locator('[data-came-from]:not([hidden])').count()).toBe(0);
  expect(page.url()).not.toContain('from=');
});

test('without a script, the link leads to the first page of the other guide', () => {
  const page = html('en-us/toaster/have-tea/index.html');
  expect(page).toMatch(/<a class="button" href="\.\.\/\.\.\/kettle\/water\/"/u);
  expect(html('en-us/toaster/index.html')).toContain('href="../kettle/water/"');
  expect(html('en-us/toaster/index.md')).toContain(
    '[Go on: The kettle stays cold](../kettle/water/)',
  );
});

test('a step of a part is a page of each guide, in the words that it has there', () => {
  const { dist } = must(built);
  expect(html('nl-nl/kettle/plugged-in/index.html')).toContain(
    'Zit de stekker van Viva Engage erin?',
  );
  expect(html('en-us/toaster/grill-plugged-in/index.html')).toContain(
    'Is Microsoft 365 Apps plugged',
  );
  // What the part lacks is in the language that it was written in, and says so.
  const borrowed = html('nl-nl/kettle/lit/index.html');
  expect(borrowed).toContain('Is the lamp next to the socket lit?');
  expect(borrowed).toContain('Deze tekst is nog niet vertaald.');
  expect(existsSync(join(dist, 'en-us/power'))).toBe(false);
});
