/** The language menu in each page's header. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { interfaceLocales } from '../../src/library/interface.ts';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article } from '../support/guides.ts';
import { expectVisible, expectHidden } from '../support/visibility.ts';

const open = useBrowser();
const button = (page: Page) => page.locator('.languages button');
const list = (page: Page) => page.locator('.languages ul');

describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_, javaScriptEnabled) => {
  test('Escape closes it and returns the focus to its button', async () => {
    const { page, complaints, close } = await open({ javaScriptEnabled });
    await page.goto(`${site}/en-us/${article}/`);
    await expectHidden(list(page));
    await button(page).press('Enter');
    await expectVisible(list(page));
    await page.keyboard.press('Tab');
    expect(await list(page).locator('a:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expectHidden(list(page));
    expect(await page.locator('.languages button:focus').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a click elsewhere closes it', async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await page.goto(`${site}/en-us/${article}/`);
    await button(page).click();
    await expectVisible(list(page));
    await page.mouse.click(20, 600);
    await expectHidden(list(page));
    await close();
  });
});

test('languages are sorted by their own names, in columns below the button', async () => {
  const { page, close } = await open({ viewport: { width: 1_000, height: 800 } });
  await page.goto(`${site}/nl-nl/`);
  await button(page).click();
  const items = list(page).locator('a');
  const names = (await items.allTextContents()).map((name) => name.trim());
  expect(names).toHaveLength(interfaceLocales().length);
  expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
  const box = await page.evaluate(() => {
    const of = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const lefts = [...document.querySelectorAll('.languages a')].map(
      (link) => link.getBoundingClientRect().left,
    );
    const [opened, menu] = [of('.languages button'), of('#languages')];
    return { columns: new Set(lefts).size, opened, menu };
  });
  expect(box.columns).toBe(3);
  expect(Math.abs((box.menu?.top ?? 0) - (box.opened?.bottom ?? 0))).toBeLessThan(12);
  expect(Math.abs((box.menu?.right ?? 0) - (box.opened?.right ?? 0))).toBeLessThan(2);
  await close();
});

test('a reader whose language borrows the text can find the way back to it', async () => {
  const { page, close } = await open();
  const answers = '#what=no-access&sign-in=works';
  await page.goto(`${site}/th-th/${article}/block/${answers}`);
  await arrived(page, 'block');
  await button(page).click();
  await page.click('[data-locale="en-us"]');
  await page.waitForURL('**/en-us/**');
  await arrived(page, 'block');
  await button(page).click();
  await page.click('[data-locale="th-th"]');
  await page.waitForURL(`${site}/th-th/${article}/block/${answers}`);
  // A page whose text is not borrowed only lists its own translations.
  await page.goto(`${site}/nl-nl/${article}/block/`);
  expect(await page.locator('[data-locale="th-th"]').count()).toBe(0);
  await close();
});

test('the page header takes one line on the narrowest phone, in every language', async () => {
  const { page, close } = await open({ viewport: { width: 320, height: 640 } });
  const wrapped: string[] = [];
  for (const locale of interfaceLocales()) {
    await page.goto(`${site}/${locale}/`);
    const height = await page.locator('.masthead').evaluate((head) => head.clientHeight);
    if (height > 80) wrapped.push(`${locale} ${height}`);
  }
  expect(wrapped).toEqual([]);
  await close();
});
