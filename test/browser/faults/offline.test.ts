/**
 * Offline in the middle of a guide. Steps are plain pages, so the browser shows its own error page
 * for one that it cannot load; the answers are in the address, and nothing is lost. For why there
 * is no service worker, see docs/faults.md.
 */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownHeaders, serve, type Served } from '../../../src/hosts/local-host.ts';
import { arrived, useBrowser } from '../../support/browser.ts';
import { article } from '../../support/guides.ts';
import { must } from '../../support/must.ts';
import { expectVisible } from '../../support/visibility.ts';

const open = useBrowser();

// A separate host that is actually stopped: prefetching ignores an emulated connection.
let host: Served | undefined;
const start = async (port?: number) => {
  host = await serve('dist', { headers: ownHeaders, ...(port !== undefined && { port }) });
  return host;
};
beforeEach(async () => {
  await start();
});
afterEach(() => host?.stop());
const guide = () => `${must(host).url}/en-us/${article}`;
const goAway = () => {
  must(host).stop();
  return Number(new URL(must(host).url).port);
};
/** Complaints other than those caused by this host being a different one, or being down. */
const ownTo = (complaints: readonly string[]) =>
  complaints.filter((line) => !/^request to |^Failed to load resource/u.test(line));

test('an answer given offline is in the address, and reloading when back online continues from it', async () => {
  const { page, complaints, close } = await open();
  await page.goto(`${guide()}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  const port = goAway();
  await page.click('[data-answer="yes"]', { noWaitAfter: true });
  await expect.poll(() => page.url()).toContain('chrome-error://');
  await start(port);
  await page.reload();
  await arrived(page, 'licensed');
  expect(page.url()).toBe(`${guide()}/licensed/#what=no-access&sign-in=works&block=yes`);
  expect(await page.locator('[data-answers] li').count()).toBe(3);
  expect(ownTo(complaints)).toEqual([]);
  await close();
});

test('Back leads to the question again, with its answers, although nothing can be loaded', async () => {
  const { page, complaints, close } = await open();
  await page.goto(`${guide()}/what/`);
  await arrived(page, 'what');
  await page.click('[data-answer="no-access"]');
  await arrived(page, 'sign-in');
  goAway();
  await page.click('[data-answer="works"]', { noWaitAfter: true });
  await expect.poll(() => page.url()).toContain('chrome-error://');
  await page.goBack();
  await arrived(page, 'sign-in');
  await expectVisible(page.locator('[data-answers] [data-question="what"]'));
  expect(ownTo(complaints)).toEqual([]);
  await close();
});

test('the step under the pointer is there even if the connection goes before the click', async () => {
  const { page, complaints, close } = await open();
  await page.goto(`${guide()}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  const session = await page.context().newCDPSession(page);
  await session.send('Preload.enable');
  const fetched = new Promise<void>((resolve) => {
    session.on('Preload.prefetchStatusUpdated', ({ status }) => {
      if (status === 'Ready') resolve();
    });
  });
  await page.hover('[data-answer="yes"]');
  await fetched;
  goAway();
  await page.click('[data-answer="yes"]');
  await arrived(page, 'licensed');
  expect(await page.locator('[data-answers] li').count()).toBe(3);
  expect(ownTo(complaints)).toEqual([]);
  await close();
});
