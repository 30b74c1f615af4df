/**
 * Scripts and data that fail to load: each affects only itself, and says so where it was requested.
 */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../../support/browser.ts';
import { article } from '../../support/guides.ts';
import { expectVisible, expectHidden } from '../../support/visibility.ts';

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

describe('without its guide, a page', () => {
  test('passes its answers on unread, and the next page reads them', async () => {
    const { page, close } = await open();
    const lost = await lose(page, /\.machine\.json$/u);
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await expect
      .poll(() => page.locator('[data-answer="yes"]').getAttribute('href'))
      .toContain('#');
    expect(lost).toHaveLength(1);
    await page.unrouteAll();
    await page.click('[data-answer="yes"]');
    await arrived(page, 'licensed');
    expect(page.url()).toBe(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
    expect(await page.locator('[data-answers] li').count()).toBe(3);
    await close();
  });

  test('keeps the answers of a reader who clicks before it has loaded', async () => {
    const { page, complaints, close } = await open();
    const held: (() => Promise<void>)[] = [];
    await page.route(/\.machine\.json$/u, (route) => {
      held.push(() => route.continue());
    });
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await page.locator('[data-answer="yes"][href*="#"]').click();
    await page.waitForURL('**/licensed/**');
    expect(held.length).toBeGreaterThan(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    await arrived(page, 'licensed');
    expect(page.url()).toBe(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
    expect(await page.locator('[data-answers] li').count()).toBe(3);
    const own = page.locator('[data-question="block"] .from-link');
    await expectHidden(own);
    expect(complaints).toEqual([]);
    await close();
  });

  test('replaces an answer that is changed, and keeps a time as it is', async () => {
    const { page, close } = await open();
    await lose(page, /words\.json$/u);
    await page.goto(
      `${guide}/licensed/#what=missing&what-missing=tile&licensed=no&since=2026-11-21T14:03Z`,
    );
    const answer = page.locator('[data-answer="yes"]');
    await expect.poll(() => answer.getAttribute('href')).toContain('licensed=yes');
    await page.unrouteAll();
    await answer.click();
    await arrived(page, 'since');
    expect(page.url()).toBe(
      `${guide}/since/#what=missing&what-missing=tile&licensed=yes&since=2026-11-21T14:03Z`,
    );
    await close();
  });
});

test('the rest of a page works when the message formatter does not load', async () => {
  const { page, close } = await open();
  const lost = await lose(page, /\/format\.[\w-]+\.js$/u);
  await page.goto(`${guide}/block/#what=no-access&sign-in=works&block=yes&licensed=no&seats=free`);
  await arrived(page, 'block');
  await page.click('[data-answer="no"]');
  await arrived(page, 'outage');
  expect(lost.length).toBeGreaterThan(0);
  expect(await page.locator('[data-notice]').textContent()).toBe('');
  expect(await page.locator('[data-answers] li').count()).toBe(3);
  await expectVisible(page.locator('[data-send]'));
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

  test('the sample organization', async () => {
    const { page, close } = await open();
    await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
    await arrived(page, 'licensed');
    await page.click('[data-sign-in] > summary');
    await page.locator('[data-sign-in][data-ready]').waitFor();
    await lose(page, /\/sample\.[\w-]+\.js$/u);
    await page.click('[data-sample]');
    await page.locator('[data-sign-in] [role="alert"]').getByText(words).waitFor();
    await page.unrouteAll();
    await page.click('[data-sample]');
    await page.getByText('A sample organization answers').waitFor();
    await close();
  });

  test('the QR code', async () => {
    const { page, close } = await open();
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await arrived(page, 'block');
    await page.click('[data-send] > summary');
    await page.locator('[data-send][data-ready]').waitFor();
    await lose(page, /\/qr\.[\w-]+\.js$/u);
    await page.click('[aria-controls="send-qr"]');
    await page.locator('[data-send] [role="alert"]').getByText(words).waitFor();
    await page.unrouteAll();
    await page.click('[aria-controls="send-qr"]');
    await page.click('[aria-controls="send-qr"]');
    await page.locator('.qr').waitFor();
    expect(await page.locator('[data-failed]').count()).toBe(0);
    await close();
  });

  test('the reminder', async () => {
    const { page, close } = await open();
    const lost = await lose(page, /\/reminder\.[\w-]+\.js$/u);
    await page.goto(
      `${guide}/wait/#what=missing&what-missing=tile&licensed=yes&since=under&bulk=no`,
    );
    await arrived(page, 'wait');
    await page.click('[data-reminder]');
    await page.locator('[data-reminder] + [role="alert"]').getByText(words).waitFor();
    expect(lost).toHaveLength(1);
    await page.unrouteAll();
    const download = page.waitForEvent('download');
    await page.click('[data-reminder]');
    expect((await download).suggestedFilename()).toContain('.ics');
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
