/**
 * Signing out: deletes what is ours, here and in duplicates of the tab, and says what it does not
 * end.
 */

import { expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import { leave, licensed, note, openPanel, signIn, useReaders } from '../support/sign-in.ts';

const open = useReaders();

test('ends the session of a duplicated tab, which had a copy of the tokens', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  await page.locator('[data-question="since"] .evidence').waitFor();
  // Like “Duplicate tab”.
  const kept = await page.evaluate(() => Object.entries(sessionStorage));
  const copy = await page.context().newPage();
  await copy.addInitScript((entries) => {
    if (sessionStorage.length > 0 || window.name === 'copied') return;
    window.name = 'copied';
    for (const [key, value] of entries) sessionStorage.setItem(key, String(value));
  }, kept);
  await copy.goto(page.url());
  await copy.getByText('Your directory answers, about Imke Zandstra').waitFor();
  await copy.locator('[data-sign-in][data-ready]').waitFor({ state: 'attached' });
  await openPanel(page);
  await page.click('[data-sign-out]');
  await note(copy).getByText('You are signed out of this site').waitFor();
  expect(await copy.evaluate(() => sessionStorage.length)).toBe(0);
  expect(await copy.content()).not.toMatch(/Imke|fourthcoffee/u);
  await leave(reader);
});
