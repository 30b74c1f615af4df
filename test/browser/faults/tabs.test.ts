/** Two tabs with the same guide do not affect each other, apart from the chosen language. */

import { expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../../support/browser.ts';
import { article } from '../../support/guides.ts';
import { expectVisible, expectHidden } from '../../support/visibility.ts';

const open = useBrowser();
const guide = `${site}/en-us/${article}`;
const fromLink = '[data-question="what"] .from-link';

test('each keeps its own answers, even when the other starts again', async () => {
  const { page: first, complaints, close } = await open();
  const second = await first.context().newPage();
  for (const [page, given, next] of [
    [first, 'no-access', 'sign-in'],
    [second, 'missing', 'what-missing'],
  ] as const) {
    await page.goto(`${guide}/what/`);
    await arrived(page, 'what');
    await page.click(`[data-answer="${given}"]`);
    await arrived(page, next);
  }
  await second.click('[data-restart]');
  await arrived(second, 'what');
  await first.reload();
  await arrived(first, 'sign-in');
  expect(first.url()).toBe(`${guide}/sign-in/#what=no-access`);
  await expectHidden(first.locator(fromLink));
  await second.goto(`${guide}/sign-in/#what=no-access`);
  await arrived(second, 'sign-in');
  await expectVisible(second.locator(fromLink));
  expect(complaints).toEqual([]);
  await close();
});

test('an answer opened in a new tab brings the earlier answers with it', async () => {
  const { page, close } = await open();
  await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.click('[data-answer="yes"]', { modifiers: ['ControlOrMeta'] }),
  ]);
  await arrived(other, 'licensed');
  expect(other.url()).toBe(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  expect(page.url()).toBe(`${guide}/block/#what=no-access&sign-in=works`);
  await close();
});

test('a language chosen in one is the start page’s in the other', async () => {
  const { page, close } = await open({ locale: 'de-DE' });
  const other = await page.context().newPage();
  await page.goto(`${guide}/block/`);
  await arrived(page, 'block');
  await page.click('.languages button');
  await page.click('[data-locale="ja-jp"]');
  await arrived(page, 'block');
  await other.goto(`${site}/`);
  await other.waitForURL(`${site}/ja-jp/`);
  await close();
});
