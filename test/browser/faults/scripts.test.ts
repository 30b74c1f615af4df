/**
 * Scripts and data that fail to load: each affects only itself, and says so where it was requested.
 */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../../support/browser.ts';
import { article } from '../../support/guides.ts';

const open = useBrowser();
const guide = `${site}/en-us/${article}`;
const words = 'This could not be loaded. Check your connection and reload the page.';

/**
 * Makes requests fail; returns those that failed so far, so that no test passes without its fault.
 */
async function lose(page: Page, pattern: RegExp): Promise<string[]> {
  const lost: string[] = [];
  await page.route(pattern, async (route) => {
    lost.push(route.request().url());
    await route.abort();
  });
  return lost;
}

test('without any script the pages work: links lead on, and no dead control is shown', async () => {
  const { page, close } = await open();
  const lost = await lose(page, /\.js$/u);
  // “Your path” is not a dead control: it opens without a script, and contains a link.
  const controls = 'button, input, select, :not([data-your-way]) > summary, [role="status"]';
  for (const [step, given] of [
    ['what', 'missing'],
    ['what-missing', 'tile'],
    ['licensed', 'yes'],
    ['since', 'unsure'],
    ['find-since', 'under'],
    ['bulk', 'no'],
    ['wait', undefined],
  ] as const) {
    if (step === 'what') await page.goto(`${guide}/what/`);
    await page.waitForSelector(`main[data-step="${step}"]`);
    expect(await page.locator(`main :is(${controls}):visible`).count()).toBe(0);
    if (given) await page.click(`[data-answer="${given}"]`);
  }
  expect(lost.length).toBeGreaterThanOrEqual(7);
  await close();
});

describe('a requested part that does not load says so, and loads on the next attempt', () => {
  const cases = [
    [
      '“send this”',
      'block/#what=no-access&sign-in=works',
      /send-panel\.[\w-]+\.js$/u,
      '[data-send]',
    ],
    [
      'the words of “send this”',
      'block/#what=no-access&sign-in=works',
      /\/send\.json$/u,
      '[data-send]',
    ],
    [
      'sign-in',
      'block/#what=no-access&sign-in=works',
      /directory-panel\.[\w-]+\.js$/u,
      '[data-sign-in]',
    ],
    [
      'the words of sign-in',
      'block/#what=no-access&sign-in=works',
      /\/sign-in\.json$/u,
      '[data-sign-in]',
    ],
  ] as const;

  test.each(cases)('%s', async (_, path, pattern, panel) => {
    const { page, close } = await open();
    const lost = await lose(page, pattern);
    await page.goto(`${guide}/${path}`);
    await arrived(page, 'block');
    await page.click(`${panel} > summary`);
    await page.locator(`${panel} [role="alert"]`).getByText(words).waitFor();
    expect(lost.length).toBeGreaterThan(0);
    await page.unrouteAll();
    await page.click(`${panel} > summary`);
    await page.click(`${panel} > summary`);
    await page.locator(`${panel}[data-ready]`).waitFor();
    expect(await page.locator('[data-failed]').count()).toBe(0);
    await close();
  });

  test('search, which points to the list below', async () => {
    const { page, close } = await open();
    const lost = await lose(page, /pagefind\.js$/u);
    await page.goto(`${site}/en-us/`);
    await page.focus('#search');
    await page.locator('[role="status"]').getByText('Search could not be loaded').waitFor();
    expect(lost).toHaveLength(1);
    await close();
  });
});
