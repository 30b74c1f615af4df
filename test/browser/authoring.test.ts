/**
 * What authors see in `npm run dev`: diagnostics where they belong, immediately, under the page's
 * policy.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { arrived, site, useBrowser, type Visit } from '../support/browser.ts';
import { serveDevSite, type DevSite } from '../support/dev-site.ts';
import { article } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { readFixture } from '../support/article-fixtures.ts';

const open = useBrowser();
const lamp = readFixture('lamp');
let served: DevSite | undefined;
let originals: Readonly<Record<string, string>> = {};

const english = 'articles/lamp/en-us.mdx';
const dutch = 'articles/lamp/nl-nl.mdx';
const dutchWords = 'interface/nl-nl.yaml';
const settings = 'site.yaml';
const about = 'pages/about/en-us.mdx';
const pathOf = (name: string) => join(must(served).content, name);
const at = (path: string) => `${must(served).url}/${path}`;

/** Saves a file with a mistake in it; fails if there is nothing to replace. */
function slip(name: string, right: string | RegExp, wrong: string): void {
  const text = originals[name] ?? '';
  const changed = text.replace(right, wrong);
  if (changed === text) throw new Error(`${name} does not say “${String(right)}”`);
  writeFileSync(pathOf(name), changed);
}

/** Restores a file; saving an unchanged one would reload pages for nothing. */
function fix(name: string): void {
  const original = originals[name] ?? '';
  if (readFileSync(pathOf(name), 'utf8') !== original) writeFileSync(pathOf(name), original);
}

/** Waits until the page has reloaded and shows a note with that code, or no note. */
const shows = (page: Page, code: string) =>
  page.waitForSelector(`.dev-note[data-code="${code}"]`, { state: 'attached' });
const showsNo = (page: Page, code: string) =>
  page.waitForSelector(`main[data-notes]:not(:has([data-code="${code}"]))`);

const complaintsOf = ({ complaints }: Visit) =>
  complaints.filter((line) => !line.startsWith(`request to ${must(served).url}`));

beforeAll(async () => {
  const text =
    '---\ntitle: About\ndescription: Who we are.\ntranslation: source\n---\n\nWe help.\n';
  served = await serveDevSite('authoring', {
    ...{ articles: { lamp }, others: [article] },
    pages: { about: { 'en-us': text } },
  });
  originals = Object.fromEntries(
    [english, dutch, dutchWords, settings, about].map((name) => [
      name,
      readFileSync(pathOf(name), 'utf8'),
    ]),
  );
}, 240_000);
afterAll(() => served?.stop());
beforeEach(() => {
  for (const name of Object.keys(originals)) fix(name);
});

test('a page of the site is shown as written, and its mistakes on it alone', async () => {
  const visit = await open();
  const { page, close } = visit;
  await page.goto(at('nl-nl/about/'));
  await page.getByText('We help.').waitFor();
  slip(about, 'We help.', 'We help <Evryone />.');
  await shows(page, 'GP743');
  expect(await page.locator('h1').innerText()).toBe('This page cannot be built');
  const other = await open();
  await other.page.goto(at('nl-nl/lamp/'));
  expect(await other.page.locator('h1').innerText()).not.toBe('This page cannot be built');
  await other.close();
  fix(about);
  await page.getByText('We help.').waitFor();
  await close();
});

test('a page has its styles and its script, and violates no policy', async () => {
  const visit = await open();
  const { page, close } = visit;
  await page.goto(at('en-us/lamp/plugged/#plugged=yes'));
  await arrived(page, 'plugged');
  await page.waitForSelector('main[data-notes]');
  const accent = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--accent'),
  );
  expect(accent).not.toBe('');
  expect(complaintsOf(visit)).toEqual([]);
  await close();
});

test('a page looks the way readers will see it', async () => {
  const looks = async (url: string) => {
    const { page, close } = await open({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${url}/en-us/${article}/what/`);
    await arrived(page, 'what');
    const parts = ['.masthead *', '.crumbs *', '.step-text *', '.send', '.restart', '.print-link'];
    const found = await page.locator(parts.join()).evaluateAll((elements) =>
      elements
        .filter((element) => !element.closest('.dev-note'))
        .map((element) => {
          const { display, fontSize, color, marginBlockStart } = getComputedStyle(element);
          const { width } = element.getBoundingClientRect();
          const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
          return [name, display, fontSize, color, marginBlockStart, Math.round(width)].join(' ');
        }),
    );
    const media = await page
      .locator('link[rel="stylesheet"]')
      .evaluateAll((links) => links.filter((link) => link.getAttribute('media')).length);
    await close();
    return { found, media };
  };
  const built = await looks(site);
  expect(built.found.length).toBeGreaterThan(30);
  expect(await looks(must(served).url)).toEqual(built);
});

describe('a mistake in the source', () => {
  test('is shown at the answer and above the page as soon as it is saved, and disappears when it is fixed', async () => {
    const visit = await open();
    const { page, close } = visit;
    await page.goto(at('en-us/lamp/plugged/'));
    await showsNo(page, 'GP101');
    slip(english, 'to="bulb"', 'to="bulp"');
    await shows(page, 'GP101');
    const note = page.locator('.answers li:has([data-answer="yes"]) .dev-note');
    expect(await note.innerText()).toMatch(
      /GP101\s+There is no step “bulp”\s+did you mean “bulb”\?/u,
    );
    const summary = page.locator('.dev-notes .dev-note[data-code="GP101"]');
    expect(await summary.locator('.place').innerText()).toMatch(/lamp\/en-us\.mdx:\d+:\d+$/u);
    expect(await page.locator('main').getAttribute('data-step')).toBe('plugged');
    fix(english);
    await showsNo(page, 'GP101');
    await arrived(page, 'plugged');
    expect(complaintsOf(visit)).toEqual([]);
    await close();
  });

  test('leads from the article to its section, and from a code to its page', async () => {
    slip(english, 'to="bulb"', 'to="bulp"');
    const { page, close } = await open();
    await page.goto(at('en-us/lamp/'));
    await shows(page, 'GP101');
    await page.locator('.dev-notes .dev-note[data-code="GP101"] .place').click();
    expect(new URL(page.url()).hash).toBe('#plugged');
    expect(await page.locator('#plugged .dev-note').count()).toBe(1);
    await page.locator('#plugged .dev-note a').click();
    await page.waitForURL('**/_diagnostics/GP101/');
    expect(await page.locator('h1').innerText()).toBe('GP101 · A named step does not exist');
    await close();
  });

  test('that makes the file unreadable shows the line', async () => {
    const { page, close } = await open();
    await page.goto(at('en-us/lamp/plugged/'));
    await page.waitForSelector('main[data-notes]');
    slip(english, '<Answer id="no"', '<Answer id=no"');
    await shows(page, 'GP100');
    expect(await page.locator('main pre').innerText()).toMatch(/→ +\d+ {2}<Answer id=no"/u);
    await close();
  });
});

test('a mistake in a translation does not affect the other languages, and the start page shows it', async () => {
  slip(dutch, /^## .*$/mu, '');
  const { page, close } = await open();
  await page.goto(at('nl-nl/lamp/'));
  await shows(page, 'GP111');
  expect(await page.locator('main').getAttribute('data-broken')).not.toBeNull();
  await page.goto(at('en-us/lamp/plugged/'));
  await arrived(page, 'plugged');
  await showsNo(page, 'GP111');
  await page.goto(at('en-us/'));
  await shows(page, 'GP111');
  expect(await page.locator('[data-code="GP111"] .place').getAttribute('href')).toMatch(
    /^\/nl-nl\/lamp\/#/u,
  );
  await close();
});

test('a problem that has no place on the page is shown above it', async () => {
  const { page, close } = await open();
  await page.goto(at('en-us/lamp/plugged/'));
  await shows(page, 'GP401');
  const note = page.locator('.dev-notes .dev-note[data-code="GP401"]');
  expect(await note.innerText()).toMatch(/lamp\/paths\.txt:1:1[^]*npm run record/u);
  await close();
});

test('a draft is shown, and marked as one', async () => {
  slip(english, 'translation: source', 'translation: source\ndraft: true');
  const { page, close } = await open();
  await page.goto(at('en-us/lamp/plugged/'));
  await arrived(page, 'plugged');
  await shows(page, 'GP204');
  await close();
});

describe.each([
  ['the settings', settings, /^title: /mu, 'titel: ', 'GP701', 'en-us/lamp/'],
  ['the words of a language', dutchWords, /^site\.home: .*$/mu, 'site.home: {', 'GP503', 'nl-nl/'],
] as const)('a mistake in %s', (_, name, right, wrong, code, path) => {
  test('is shown instead of the page, which comes back when it is fixed', async () => {
    const { page, close } = await open();
    await page.goto(at(path));
    await page.waitForSelector('main[data-notes]');
    slip(name, right, wrong);
    await shows(page, code);
    expect(await page.locator('h1').innerText()).toBe('No page can be built');
    expect(await page.locator('.place').first().innerText()).toMatch(
      new RegExp(`content/${name}:\\d+:\\d+$`, 'u'),
    );
    fix(name);
    await showsNo(page, code);
    expect(await page.locator('h1').innerText()).not.toBe('No page can be built');
    await close();
  });
});

test('an address that does not exist still does not exist', async () => {
  const visit = await open();
  const answer = await visit.page.goto(at('en-us/lamp/nowhere/'));
  expect(answer?.status()).toBe(404);
  await visit.close();
});
