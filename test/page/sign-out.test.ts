/**
 * Signing out: deletes what is ours, here and in duplicates of the tab, and says what it does not
 * end.
 */

import { expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import { leave, licensed, note, openPanel, signIn, openReader } from '../support/dom/sign-in.ts';

test('leaves alone what other sites on the same origin keep in the tab', async () => {
  const reader = await openReader();
  const { page } = reader;
  await page.goto(licensed);
  await arrived(page, 'licensed');
  page.window.sessionStorage.setItem('intranet.cart', '7');
  page.window.sessionStorage.setItem('msal.3.token.keys.another-app', '{"idToken":[]}');
  await signIn(page);
  await arrived(page, 'bulk');
  await openPanel(page);
  await page.click('[data-sign-out]');
  await note(page).getByText('You are signed out of this site').waitFor();
  expect(page.keptNames()).toEqual(['intranet.cart', 'msal.3.token.keys.another-app']);
  await leave(reader);
});

test('says that Microsoft’s own session continues, and links to where it can be ended', async () => {
  const reader = await openReader();
  const { page } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  await openPanel(page);
  await page.click('[data-sign-out]');
  await note(page).getByText('You are still signed in to Microsoft').waitFor();
  const link = note(page).getByRole('link', { name: 'Sign out of Microsoft' });
  expect(await link.getAttribute('href')).toBe(
    'https://login.microsoftonline.com/organizations/oauth2/v2.0/logout',
  );
  await page.reload();
  await arrived(page, 'bulk');
  expect(await note(page).textContent()).toBe('');
  await leave(reader);
});

test('of a sample does not involve Microsoft', async () => {
  const reader = await openReader();
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
