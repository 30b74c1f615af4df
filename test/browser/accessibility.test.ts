/** WCAG 2.2 AA, as far as a single page can be checked, and whether any page scrolls sideways. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe, axeContrast } from '../support/axe.ts';
import { arrived, site, useBrowser, visit } from '../support/browser.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { commonPages, pagesIn, stepPages } from '../support/page-kinds.ts';
import { smallTargets, unclearLinks } from '../support/targets.ts';

const { locales } = guideUnderTest();
const open = useBrowser();
const toIncident = '#what=no-access&sign-in=works&block=no&outage=yes';
const widths = [320, 360, 768, 1440];

/** Colors depend neither on the language nor on its direction. */
const colored = 'en-us';

/**
 * Nor does what axe sees depend on the language, apart from the names of links, which are looked at
 * in all: one of each writing direction and one without spaces are enough.
 */
const wholeLocales = [colored, 'ar-sa', 'ja-jp'];

/** Steps whose text and controls are also in the article, in a column of the same width. */
const isTwice = (path: string) =>
  [stepPages.fix, stepPages.wait, stepPages.escalate, stepPages['not-this']].some((step) =>
    path.endsWith(step),
  );

interface Looks {
  /** Whether to look for everything that axe finds, for all of it but colors, or not to ask it. */
  readonly axe: 'all' | 'shape' | 'none';
}

const everyLook: Looks = { axe: 'all' };

/** @returns what is wrong with the page in its current state, in its themes and at every width */
async function look(page: Page, looks: Looks): Promise<string[]> {
  const found = [
    ...(looks.axe === 'none' ? [] : await axe(page, { colors: looks.axe === 'all' })),
    ...(await smallTargets(page)),
    ...(await unclearLinks(page)),
  ];
  const dark = looks.axe === 'all' ? await inTheDark(page) : [];
  const wide: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) wide.push(`${excess} pixels too wide at ${width}`);
  }
  return [...found, ...dark.map((found) => `${found} in the dark`), ...wide];
}

async function inTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await axeContrast(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function openReader() {
  // Narrow first: axe's findings on overlaps and target sizes then apply to a phone.
  return open({ reducedMotion: 'reduce', viewport: { width: 320, height: 800 } });
}

test('the pages without a language are accessible', async () => {
  // A browser whose language the site does not have stays on the start page.
  const { page, complaints, close } = await open({
    locale: 'mt',
    viewport: { width: 320, height: 800 },
  });
  for (const path of commonPages) {
    await visit(page, site + path);
    expect({ path, found: await look(page, everyLook) }).toEqual({ path, found: [] });
  }
  expect(complaints).toEqual([]);
  await close();
});

describe.each(locales)('in %s', (locale) => {
  const isWhole = wholeLocales.includes(locale);
  const looks: Looks = { axe: locale === colored ? 'all' : isWhole ? 'shape' : 'none' };

  test('every kind of page is accessible', async () => {
    const { page, complaints, close } = await openReader();
    for (const path of pagesIn(locale).filter((one) => isWhole || !isTwice(one))) {
      await page.setViewportSize({ width: 320, height: 800 });
      await visit(page, site + path);
      const found = await look(page, looks);
      expect({ path, found }).toEqual({ path, found: [] });
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test('everything that can be opened is accessible when it is open', async () => {
    const { page, complaints, close } = await openReader();
    await page.goto(`${site}/${locale}/${article}/block/#what=no-access&sign-in=works`);
    await arrived(page, 'block');
    await openSending(page);
    await openSample(page);
    expect(await look(page, looks)).toEqual([]);
    await page.goto(`${site}/${locale}/${article}/incident/${toIncident}`);
    await arrived(page, 'incident');
    await openSending(page);
    expect(await look(page, looks)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

async function openSending(page: Page): Promise<void> {
  await page.click('[data-send] > summary');
  await page.waitForSelector('[data-send][data-ready] [data-link]');
  // On an outcome, there is nothing left to answer ahead.
  for (const ahead of await page.locator('.ahead > summary').all()) await ahead.click();
  await page.click('[aria-controls="send-qr"]');
  await page.waitForSelector('.qr');
}

/** Opens the sign-in panel, with a sample organization and the list of its people. */
async function openSample(page: Page): Promise<void> {
  await page.click('[data-sign-in] > summary');
  await page.locator('[data-sign-in][data-ready]').waitFor();
  await page.click('[data-sign-in] details summary');
  await page.check('[name="whom"][value="other"]');
  await page.click('[data-sample]');
  await page.click('#person');
  await page.locator('[role="option"]').first().waitFor();
}
