/**
 * Offline in the middle of a guide. Steps are plain pages, so the browser shows its own page for one
 * that it cannot have; the answers are in the address, and nothing is lost. Why there is neither a
 * service worker nor prefetching: docs/faults.md.
 */

import { expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../../support/browser.ts';
import { article } from '../../support/guides.ts';

const open = useBrowser();
const guide = `${site}/en-us/${article}`;

test('an answer given offline is in the address, and reloading once online goes on from it', async () => {
  const { page, complaints, close } = await open();
  await page.goto(`${guide}/block/#what=no-access`);
  await arrived(page, 'block');
  await page.context().setOffline(true);
  await page.click('[data-answer="yes"]', { noWaitAfter: true });
  await expect.poll(() => page.url()).toContain('chrome-error://');
  await page.context().setOffline(false);
  await page.reload();
  await arrived(page, 'licensed');
  expect(page.url()).toBe(`${guide}/licensed/#what=no-access&block=yes`);
  expect(await page.locator('[data-answers] li').count()).toBe(2);
  expect(complaints).toEqual([]);
  await close();
});

test('Back leads to the question again, with its answers, although nothing can be loaded', async () => {
  const { page, complaints, close } = await open();
  await page.goto(`${guide}/what/`);
  await arrived(page, 'what');
  await page.click('[data-answer="no-access"]');
  await arrived(page, 'block');
  await page.context().setOffline(true);
  await page.click('[data-answer="yes"]', { noWaitAfter: true });
  await expect.poll(() => page.url()).toContain('chrome-error://');
  await page.goBack();
  await arrived(page, 'block');
  expect(await page.locator('[data-answers] [data-question="what"]').isVisible()).toBe(true);
  // The icon, perhaps: nothing of the guide.
  const own = complaints.filter((line) => !line.startsWith('Failed to load resource'));
  expect(own).toEqual([]);
  await close();
});
