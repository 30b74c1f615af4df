/**
 * Scripts and data that fail to load: each affects only itself, and says so where it was requested.
 */

import type { Page } from '../../support/dom/page.ts';
import { describe, expect, test } from 'vitest';
import { arrived } from '../../support/dom/arrived.ts';
import { origin as site } from '../../support/dom/network.ts';
import { visit } from '../../support/dom/visit.ts';
import { article } from '../../support/guides.ts';
import { expectHidden } from '../../support/dom/visibility.ts';

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

describe('without its guide, a page', () => {
  test('passes its answers on unread, and the next page reads them', async () => {
    const { page, close } = visit();
    const lost = await lose(page, /\.machine\.json$/u);
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await expect
      .poll(() => page.locator('[data-answer="yes"]').getAttribute('href'))
      .toContain('#');
    expect(lost).toHaveLength(1);
    page.unrouteAll();
    await page.click('[data-answer="yes"]');
    await arrived(page, 'licensed');
    expect(page.url()).toBe(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
    expect(await page.locator('[data-answers] li').count()).toBe(3);
    await close();
  });

  test('keeps the answers of a reader who clicks before it has loaded', async () => {
    const { page, complaints, close } = visit();
    const held: (() => Promise<void>)[] = [];
    await page.route(/\.machine\.json$/u, (route) => {
      held.push(() => route.continue());
    });
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await page.locator('[data-answer="yes"][href*="#"]').click();
    await page.waitForURL('**/licensed/**');
    expect(held.length).toBeGreaterThan(0);
    await page.waitForSelector('main[data-step="licensed"]');
    page.unrouteAll();
    await page.reload();
    await arrived(page, 'licensed');
    expect(page.url()).toBe(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
    expect(await page.locator('[data-answers] li').count()).toBe(3);
    const own = page.locator('[data-question="block"] .from-link');
    await expectHidden(own);
    expect(complaints()).toEqual([]);
    await close();
  });

  test('replaces an answer that is changed, and keeps a time as it is', async () => {
    const { page, close } = visit();
    await lose(page, /words\.json$/u);
    await page.goto(
      `${guide}/licensed/#what=missing&what-missing=tile&licensed=no&since=2026-11-21T14:03Z`,
    );
    const answer = page.locator('[data-answer="yes"]');
    await expect.poll(() => answer.getAttribute('href')).toContain('licensed=yes');
    page.unrouteAll();
    await answer.click();
    await arrived(page, 'since');
    expect(page.url()).toBe(
      `${guide}/since/#what=missing&what-missing=tile&licensed=yes&since=2026-11-21T14:03Z`,
    );
    await close();
  });
});

test('a page whose messages do not load keeps the answers for the next one', async () => {
  const { page, close } = visit();
  const lost = await lose(page, /\.step\.[\w-]+\.messages\.json$/u);
  await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
  await expect.poll(() => page.locator('[data-answer="yes"]').getAttribute('href')).toContain('#');
  expect(lost.length).toBeGreaterThan(0);
  page.unrouteAll();
  await page.click('[data-answer="yes"]');
  await arrived(page, 'licensed');
  expect(page.url()).toBe(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  expect(await page.locator('[data-answers] li').count()).toBe(3);
  await close();
});

describe('a requested part that does not load says so, and loads on the next attempt', () => {
  test('the sample organization', async () => {
    const { page, close } = visit();
    await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
    await arrived(page, 'licensed');
    await page.click('[data-sign-in] > summary');
    await page.locator('[data-sign-in][data-ready]').waitFor();
    await lose(page, /\/sample\.[\w-]+\.js$/u);
    await page.click('[data-sample]');
    await page.locator('[data-sign-in] [role="alert"]').getByText(words).waitFor();
    page.unrouteAll();
    await page.click('[data-sample]');
    await page.getByText('A sample organization answers').waitFor();
    await close();
  });

  test('the QR code', async () => {
    const { page, close } = visit();
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await arrived(page, 'block');
    await page.click('[data-send] > summary');
    await page.locator('[data-send][data-ready]').waitFor();
    await lose(page, /\/qr\.[\w-]+\.js$/u);
    await page.click('[aria-controls="send-qr"]');
    await page.locator('[data-send] [role="alert"]').getByText(words).waitFor();
    page.unrouteAll();
    await page.click('[aria-controls="send-qr"]');
    await page.click('[aria-controls="send-qr"]');
    await page.locator('.qr').waitFor();
    expect(await page.locator('[data-failed]').count()).toBe(0);
    await close();
  });

  test('the reminder', async () => {
    const { page, close } = visit();
    const lost = await lose(page, /\/reminder\.[\w-]+\.js$/u);
    await page.goto(
      `${guide}/wait/#what=missing&what-missing=tile&licensed=yes&since=under&bulk=no`,
    );
    await arrived(page, 'wait');
    await page.click('[data-reminder]');
    await page.locator('[data-reminder] + [role="alert"]').getByText(words).waitFor();
    expect(lost).toHaveLength(1);
    page.unrouteAll();
    await page.click('[data-reminder]');
    await page.locator('[data-failed]').waitFor({ state: 'detached' });
    await close();
  });
});
