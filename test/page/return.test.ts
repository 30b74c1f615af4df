/**
 * Coming back from Microsoft: with a response, with a different account, with an error, too late,
 * or through the Back button.
 */

import type { Page } from '../support/dom/page.ts';
import { describe, expect, test } from 'vitest';
import { origin } from '../support/dom/network.ts';
import { visit } from '../support/dom/visit.ts';
import { signInFolder } from '../support/sign-in-folder.ts';
import { arrived } from '../support/dom/arrived.ts';
import {
  box,
  guide,
  leave,
  licensed,
  note,
  openPanel,
  signIn,
  source,
  status,
  openReader,
} from '../support/dom/sign-in.ts';

const isForToken: unknown = expect.stringMatching(/\/token\b/u);

/** Leaves for Microsoft from the question about the license. */
async function goToMicrosoft(page: Page): Promise<void> {
  await page.goto(licensed);
  await openPanel(page);
  await page.click('[data-start]');
  await page.waitForSelector('#cancel');
}

/** Delays a script of the site until it is released. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    // The page that requested it may have been left.
    await route.continue().catch(() => undefined);
  });
  return letGo;
}

describe('an account other than the one that left', () => {
  test('takes over from one whose session has ended', async () => {
    const reader = await openReader();
    const { page, microsoft } = reader;
    await page.goto(licensed);
    await signIn(page);
    await arrived(page, 'bulk');
    await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).waitFor();
    microsoft.endSessions();
    await openPanel(page);
    await page.click('[data-check-again]');
    await box(page).getByRole('button', { name: 'Sign in again' }).click();
    await page.click('#admin');
    await note(page).getByText('You are now signed in as Ada Byrne').waitFor();
    await arrived(page, 'seats');
    await leave(reader);
  });
});

describe('sign-in that gets no answer', () => {
  test('is reported as under way immediately, is given up in time, and can be started again', async () => {
    const reader = await openReader({ isHurried: true });
    const { page, microsoft, network } = reader;
    await goToMicrosoft(page);
    microsoft.isTokenSilent = true;
    const letGo = await hold(page, '**/_assets/directory-panel.*.js');
    const before = network.asked.length;
    await page.click('#accept');
    await note(page).getByText('Signing you in …').waitFor();
    letGo();
    await expect.poll(() => network.asked.slice(before).map(String)).toContainEqual(isForToken);
    await expect.poll(() => page.title()).toContain('Yammer');
    expect(await note(page).textContent()).toBe('Signing you in …');
    await box(page).getByText('Microsoft did not answer in time').waitFor();
    expect(await note(page).textContent()).toBe('');
    microsoft.isTokenSilent = false;
    await box(page).getByRole('button', { name: 'Sign in again' }).click();
    await page.click('#accept');
    await arrived(page, 'bulk');
    await leave(reader);
  });

  test('does not withhold what was read before it', async () => {
    const reader = await openReader();
    const { page, microsoft } = reader;
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await signIn(page);
    await arrived(page, 'block');
    microsoft.isTokenSilent = true;
    await page.click('[data-answer="yes"]');
    await arrived(page, 'bulk');
    expect(await source(page, 'licensed')).toBe('graph');
    await box(page).getByText('Reading your directory …').waitFor();
    await leave(reader);
  });

  test('and is abandoned is reported as unfinished on the next page', async () => {
    const reader = await openReader();
    const { page, microsoft, network } = reader;
    await goToMicrosoft(page);
    microsoft.isTokenSilent = true;
    const before = network.asked.length;
    await page.click('#accept');
    await expect.poll(() => network.asked.slice(before).map(String)).toContainEqual(isForToken);
    await page.click('[data-answer="no"]');
    await arrived(page, 'seats');
    await box(page).getByText('The sign-in was not finished').waitFor();
    microsoft.isTokenSilent = false;
    await box(page).getByRole('button', { name: 'Sign in again' }).click();
    await page.click('#accept');
    await page.getByText('Your directory answers, about Imke Zandstra').waitFor();
    expect(page.url()).toContain('/seats/');
    await leave(reader);
  });
});

test('a reader who moved on before the answer was processed stays there, signed in', async () => {
  const reader = await openReader();
  const { page } = reader;
  await goToMicrosoft(page);
  const letGo = await hold(page, '**/_assets/directory-panel.*.js');
  await page.click('#accept');
  await arrived(page, 'licensed');
  await page.click('[data-answer="no"]');
  await arrived(page, 'seats');
  letGo();
  await page.getByText('Your directory answers, about Imke Zandstra').waitFor();
  await arrived(page, 'seats');
  expect(page.url()).toContain('/seats/#what=no-access&sign-in=works&block=yes&licensed=no');
  await leave(reader);
});

describe('an error from Microsoft', () => {
  test.each([
    ['access_denied', 50105, 'only chosen people may sign in here', 'Sign in again'],
    ['interaction_required', 53003, 'A policy of your organization', 'Sign in again'],
    ['invalid_request', 50011, 'not set up correctly for this site', undefined],
    ['server_error', 90033, 'ended the sign-in with an error', 'Sign in again'],
  ])(
    '%s with AADSTS%i is distinguished from others, with its number',
    async (error, number, said, way) => {
      const reader = await openReader();
      const { page, microsoft } = reader;
      const description = `AADSTS${number}: The user 'imke@fourthcoffee.example' of app 7a1f0c52.`;
      microsoft.failure = { error, description };
      await goToMicrosoft(page);
      await page.click('#fail');
      await box(page).getByText(said).waitFor();
      await box(page).getByText(`Microsoft’s error number: AADSTS${number}`).waitFor();
      expect(await box(page).getByRole('button').allTextContents()).toEqual(way ? [way] : []);
      const kept = page.kept();
      expect(`${kept} ${await page.content()}`).not.toContain('imke@');
      await leave(reader);
    },
  );

  test('for a token is reported too, and a new sign-in fixes it', async () => {
    const reader = await openReader();
    const { page, microsoft } = reader;
    await page.goto(licensed);
    await signIn(page);
    await arrived(page, 'bulk');
    const description = 'AADSTS50076: Due to a configuration change you must use a second factor.';
    microsoft.tokenFailure = { error: 'interaction_required', description };
    await page.reload();
    await box(page).getByText('Microsoft wants you to sign in once more').waitFor();
    await box(page).getByText('AADSTS50076').waitFor();
    microsoft.tokenFailure = undefined;
    await box(page).getByRole('button', { name: 'Sign in again' }).click();
    await page.locator('#accept').waitFor();
    // Only what signing in takes: someone who is asked for a second factor need not be an
    // administrator.
    expect(await page.locator('h1').textContent()).toBe('User.Read');
    await page.click('#accept');
    await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).waitFor();
    await leave(reader);
  });
});

describe('an administrator who agrees for everyone', () => {
  /**
   * A reader who was told that only an administrator can consent, and the page for one in a new
   * tab.
   */
  async function openForAdmin() {
    const reader = await openReader();
    const { page, microsoft } = reader;
    await page.goto(licensed);
    await signIn(page);
    await arrived(page, 'bulk');
    await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
    microsoft.needsAdmin = true;
    await page.locator('#cancel').waitFor();
    await page.reload();
    await page.click('#cancel');
    const link = box(page).getByRole('link', { name: 'Page where an administrator can agree' });
    const tab = visit({ folder: signInFolder });
    await microsoft.attend(tab.network);
    const href = await link.getAttribute('href');
    await tab.page.goto(href ?? '');
    return { reader, tab };
  }
  const tenant = '11111111-2222-4333-8444-555555555555';

  test('and declines gets a page that says that, with the number', async () => {
    const { reader, tab } = await openForAdmin();
    const { page } = reader;
    const { page: admin } = tab;
    await admin.click('#decline');
    await admin.getByRole('heading', { name: 'Your organization has not agreed' }).waitFor();
    await admin.getByText('AADSTS65004').waitFor();
    expect(await admin.content()).not.toContain('ada@');
    expect(admin.url()).toBe(`${origin}/en-us/admin-consent/#refused=65004`);
    await box(page).getByRole('button', { name: 'Check again' }).click();
    // The earlier refusal is forgotten; Microsoft's own response counts.
    await box(page).getByText('An administrator must agree to it').waitFor();
    await tab.close();
    await leave(reader);
  });

  test('finds the way back to a guide that was open in the same tab', async () => {
    const reader = await openReader();
    const { page } = reader;
    await page.goto(licensed);
    await signIn(page);
    await arrived(page, 'bulk');
    await page.goto(`${origin}/auth/?admin_consent=True&tenant=${tenant}`);
    await page.getByRole('link', { name: 'Back to the guide' }).click();
    await arrived(page, 'bulk');
    await leave(reader);
  });
});

describe('an answer that nothing is waiting for', () => {
  test('and that cannot be read leads there too, and says that sign-in was not finished', async () => {
    const reader = await openReader();
    const { page } = reader;
    await goToMicrosoft(page);
    await page.click('#lose');
    await arrived(page, 'licensed');
    expect(page.url()).toBe(licensed);
    await box(page).getByText('The sign-in was not finished').waitFor();
    await box(page).getByRole('button', { name: 'Sign in again' }).click();
    await page.click('#accept');
    await arrived(page, 'bulk');
    await leave(reader);
  });

  test('after signing out leads to the start page', async () => {
    const reader = await openReader();
    const { page } = reader;
    await page.goto(licensed);
    await signIn(page);
    await arrived(page, 'bulk');
    await openPanel(page);
    await page.click('[data-sign-out]');
    await note(page).getByText('You are signed out of this site').waitFor();
    await page.goto(`${origin}/auth/`);
    await page.waitForURL(`${origin}/en-us/`);
    await leave(reader);
  });
});

test('a reader who canceled at Microsoft is told that sign-in was not finished', async () => {
  const reader = await openReader();
  const { page } = reader;
  await goToMicrosoft(page);
  await page.goto(`${guide}/ask-admin/#what=many&pool=unsure&find-pool=cannot`);
  await status(page).getByText('The sign-in was not finished').waitFor();
  await leave(reader);
});
