/**
 * Signing out: deletes what is ours, here and in duplicates of the tab, and says what it does not
 * end.
 */

import { expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import { leave, licensed, note, openPanel, signIn, useReaders } from '../support/sign-in.ts';

const open = useReaders();

test('leaves alone what other sites on the same origin keep in the tab', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await arrived(page, 'licensed');
  await page.evaluate(() => {
    sessionStorage.setItem('intranet.cart', '7');
    sessionStorage.setItem('msal.3.token.keys.another-app', '{"idToken":[]}');
  });
  await signIn(page);
  await arrived(page, 'bulk');
  await openPanel(page);
  await page.click('[data-sign-out]');
  await note(page).getByText('You are signed out of this site').waitFor();
  const kept = await page.evaluate(() => Object.keys(sessionStorage).sort());
  expect(kept).toEqual(['intranet.cart', 'msal.3.token.keys.another-app']);
  await leave(reader);
});

test('says that Microsoft’s own session continues, and links to where it can be ended', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  await openPanel(page);
  await page.click('[data-sign-out]');
  await note(page).getByText('You are still signed in to Microsoft').waitFor();
  const link = note(page).getByRole('link', { name: 'Sign out of Microsoft' });
  const [microsoft] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await microsoft.getByRole('heading', { name: 'You signed out of your account' }).waitFor();
  expect(microsoft.url()).toBe(
    'https://login.microsoftonline.com/organizations/oauth2/v2.0/logout',
  );
  await page.reload();
  await arrived(page, 'bulk');
  expect(await note(page).textContent()).toBe('');
  await leave(reader);
});

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

test('of a sample does not involve Microsoft', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.click('[data-sample]');
  await arrived(page, 'bulk');
  await openPanel(page);
  await page.click('[data-sign-out]');
  await page.getByText('Let your directory answer').waitFor();
  expect(await note(page).textContent()).toBe('');
  await leave(reader);
});
