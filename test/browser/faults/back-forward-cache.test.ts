/** Pages restored from the back/forward cache: as they were left, but with the current time. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../../support/browser.ts';
import { formatInstant } from '../../../src/guide/time.ts';
import { article } from '../../support/guides.ts';
import { hour } from '../../support/article-fixtures.ts';

// Playwright turns this cache off; readers do not.
const open = useBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const guide = `${site}/en-us/${article}`;

/** Goes back, and fails unless the page came from the cache. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    history.back();
  });
  await expect
    .poll(() => page.evaluate(() => 'restored' in document.documentElement.dataset))
    .toBe(true);
}

async function openMarked() {
  const opened = await open();
  await opened.page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.documentElement.dataset['restored'] = '';
    });
  });
  return opened;
}

test('Back shows the question as it was left, and another answer leads on from it', async () => {
  const { page, complaints, close } = await openMarked();
  await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  await page.click('[data-send] > summary');
  await page.waitForSelector('[data-send][data-ready] [data-link]');
  await page.click('[data-answer="yes"]');
  await arrived(page, 'licensed');
  await goBack(page);
  expect(page.url()).toBe(`${guide}/block/#what=no-access&sign-in=works`);
  expect(await page.locator('[data-answers] li').count()).toBe(2);
  expect(await page.locator('[data-link]').textContent()).toBe(
    `${guide}/block/#what=no-access&sign-in=works`,
  );
  await page.click('[data-answer="no"]');
  await arrived(page, 'outage');
  expect(page.url()).toBe(`${guide}/outage/#what=no-access&sign-in=works&block=no`);
  expect(complaints).toEqual([]);
  await close();
});

test('a wait that ended in the meantime leads on', async () => {
  const { page, close } = await openMarked();
  // A clock that keeps running for cached pages too.
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + Number(localStorage.getItem('later') ?? 0);
  });
  const since = formatInstant(Date.now() - hour);
  await page.goto(
    `${guide}/wait/#what=missing&what-missing=tile&licensed=yes&since=${since}&bulk=no`,
  );
  await arrived(page, 'wait');
  await page.click('[data-to-article]');
  await page.waitForSelector('main.article');
  await page.evaluate((later) => {
    localStorage.setItem('later', String(later));
  }, 24 * hour);
  await page.evaluate(() => {
    history.back();
  });
  await arrived(page, 'outage-after');
  expect(await page.locator('[data-notice]').textContent()).toContain('waiting time');
  await close();
});
