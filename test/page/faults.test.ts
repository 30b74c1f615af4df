import type { Page } from '../support/dom/page.ts';
import { describe, expect, test } from 'vitest';
import { origin } from '../support/dom/network.ts';
import { fillStorage, refuseStorage } from '../support/dom/storage.ts';
import { arrived } from '../support/dom/arrived.ts';
import {
  box,
  guide,
  leave,
  licensed,
  openPanel,
  signIn,
  source,
  status,
  openReader,
} from '../support/dom/sign-in.ts';
import { expectVisible } from '../support/dom/visibility.ts';

/**
 * Signs in to ask about someone else, and consents to each permission when its question comes up.
 */
async function signInAbout(page: Page, name: string, scopes: readonly string[]): Promise<void> {
  await page.goto(licensed);
  await openPanel(page);
  await page.check('[value="other"]');
  await page.click('[data-start]');
  await page.click('#accept');
  await page.waitForURL(`${origin}/en-us/**`);
  await page.fill('#person', name);
  await page.locator('[role="option"]').first().click();
  for (const scope of scopes) {
    await box(page).getByRole('button', { name: scope }).click();
    await page.click('#accept');
  }
}

/** Simulates another window of the same tab in which someone is signing in. */
function setRunning({ window }: Page, isRunning: boolean): void {
  const key = 'msal.interaction.status';
  const other = '{"clientId":"another","type":"signin"}';
  if (isRunning) window.sessionStorage.setItem(key, other);
  else window.sessionStorage.removeItem(key);
}

test('a missing permission is requested at its question; if refused, the question is asked', async () => {
  const reader = await openReader();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  await box(page).getByText('AuditLog.Read.All. An administrator must agree').waitFor();
  await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
  await page.click('#cancel');
  await arrived(page, 'bulk');
  await box(page).getByText('You did not agree to this').waitFor();
  expect(await status(page).textContent()).toBe('');
  await page.reload();
  await box(page).getByText('You did not agree to this').waitFor();
  expect(microsoft.asked).toEqual(['GET /me']);
  await page.click('[data-answer="no"]');
  await arrived(page, 'wait');
  expect(await source(page, 'bulk')).toBeNull();
  await leave(reader);
});

test('an organization that requires an administrator gets the page for one', async () => {
  const reader = await openReader();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
  microsoft.needsAdmin = true;
  await page.locator('#cancel').waitFor();
  await page.reload();
  await page.click('#cancel');
  await box(page).getByText('only an administrator can agree').waitFor();
  expect(await box(page).getByRole('link').getAttribute('href')).toMatch(
    /^https:\/\/login\.microsoftonline\.com\/organizations\/adminconsent\?client_id=/u,
  );
  await leave(reader);
});

test('a revoked token is renewed silently; a session that has ended is reported', async () => {
  const reader = await openReader();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  microsoft.expire();
  await openPanel(page);
  await page.click('[data-check-again]');
  await expect.poll(() => microsoft.asked).toHaveLength(3);
  await page.locator('[data-question="since"] .evidence').waitFor();
  microsoft.endSessions();
  await page.click('[data-check-again]');
  await box(page).getByText('Your sign-in is over').waitFor();
  await expectVisible(box(page).getByRole('button', { name: 'Sign in again' }));
  await leave(reader);
});

test('a sign-in that Microsoft ends with an error is reported, and can be tried again', async () => {
  const reader = await openReader();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.click('[data-start]');
  await page.click('#break');
  await box(page).getByText('Microsoft ended the sign-in with an error').waitFor();
  await box(page).getByRole('button', { name: 'Sign in again' }).click();
  await page.click('#accept');
  await arrived(page, 'bulk');
  await leave(reader);
});

test('blocked storage is reported, and the sample still works', async () => {
  const reader = await openReader({ before: refuseStorage });
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.click('[data-start]');
  await status(page).getByText('does not let this site keep anything').waitFor();
  await page.click('[data-sample]');
  await arrived(page, 'bulk');
  await leave(reader);
});

test('storage with room for our data but not for MSAL’s is also reported as full', async () => {
  const reader = await openReader();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  fillStorage(page.window, (key, value) => key.startsWith('msal.') && value.length > 100);
  await page.click('[data-start]');
  await status(page).getByText('has no room left for what this site must keep').waitFor();
  await leave(reader);
});

test('a part that does not load while the panel is closed is reported where readers see it', async () => {
  const { page, microsoft, close } = await openReader();
  await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
  await signIn(page);
  await arrived(page, 'block');
  await page.getByText('Your directory answers, about Imke').waitFor();
  const scripts = '**/_assets/directory-panel.*.js';
  await page.route(scripts, (route) => route.abort('internetdisconnected'));
  await page.click('[data-answer="yes"]');
  await arrived(page, 'licensed');
  const alert = page.getByRole('alert');
  await alert.getByText('could not be loaded').waitFor();
  expect(await alert.isVisible()).toBe(true);
  page.unrouteAll();
  await page.click('[data-sign-in] > summary');
  await arrived(page, 'bulk');
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(microsoft.offenses).toEqual([]);
  await close();
});

test('a reader who is faster than the sign-in code is told to wait, and gets what they chose', async () => {
  const reader = await openReader();
  const { page } = reader;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_assets/directory-panel.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(licensed);
  await arrived(page, 'licensed');
  await page.click('[data-sign-in] > summary');
  await page.check('[value="other"]');
  await page.click('[data-start]');
  await status(page).getByText('Loading …').waitFor();
  letGo();
  await page.waitForSelector('#accept');
  expect(await page.locator('h1').textContent()).toBe('User.ReadBasic.All');
  await leave(reader);
});

test('a sign-in already under way elsewhere is reported where it was requested, and can be tried again', async () => {
  const reader = await openReader();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  setRunning(page, true);
  await page.click('[data-start]');
  await status(page).getByText('A sign-in is already under way').waitFor();
  setRunning(page, false);
  await status(page).getByRole('button', { name: 'Sign in again' }).click();
  await page.click('#accept');
  await arrived(page, 'bulk');
  await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).waitFor();
  setRunning(page, true);
  await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
  await box(page).getByText('A sign-in is already under way').waitFor();
  setRunning(page, false);
  await box(page).getByRole('button', { name: 'Ask for permission again' }).click();
  await page.click('#accept');
  await box(page).getByText('no bulk assignment').waitFor();
  await leave(reader);
});

describe('a clock that is wrong', () => {
  test.each([3 * 3_600_000, -3 * 3_600_000])(
    'by %i milliseconds dates nothing; once it is correct, it does',
    async (off) => {
      const reader = await openReader();
      const { page } = reader;
      page.clock.setFixedTime(new Date(Date.now() + off));
      await page.goto(licensed);
      await signIn(page);
      await arrived(page, 'since');
      await box(page).getByText('The clock of this device').waitFor();
      expect(await source(page, 'licensed')).toBe('graph');
      page.clock.setFixedTime(new Date());
      await box(page).getByRole('button', { name: 'Check again' }).click();
      await arrived(page, 'bulk');
      expect(await source(page, 'since')).toBe('graph');
      await leave(reader);
    },
  );
});

test('a sign-in library that does not load says so, and loads on the next attempt', async () => {
  const { page, microsoft, close } = await openReader();
  await page.goto(licensed);
  await openPanel(page);
  const scripts = '**/_assets/sign-in.*.js';
  await page.route(scripts, (route) => route.abort('internetdisconnected'));
  await page.click('[data-start]');
  await page.locator('[data-start] + [role="alert"]').getByText('could not be loaded').waitFor();
  page.unrouteAll();
  await page.click('[data-start]');
  await page.click('#accept');
  await arrived(page, 'bulk');
  expect(microsoft.offenses).toEqual([]);
  await close();
});

describe('a request that fails', () => {
  test.each([
    [{ status: 429, retryAfter: 30 }, 'You can check again in 30 seconds'],
    [{ status: 429, retryAfter: 30, isHidden: true }, 'You can check again now'],
    [{ status: 403, code: 'Authorization_RequestDenied' }, 'such as Directory Readers'],
    [{ status: 404, code: 'Request_ResourceNotFound' }, 'no longer knows this person'],
    [{ status: 500 }, 'is having problems'],
    [{ status: 400 }, 'did not accept the question'],
    [{ status: 200 }, 'left out what was asked for'],
    [{ status: 200, body: '{"assignedPlans":[' }, 'could not be read'],
  ])('%j is explained, and the question is asked', async (how, sentence) => {
    const reader = await openReader();
    const { page, microsoft } = reader;
    microsoft.troubles.push({ path: /^\/me$/u, times: 9, ...how });
    await page.goto(licensed);
    await signIn(page);
    await box(page).getByText(sentence).waitFor();
    await arrived(page, 'licensed');
    const again = box(page).getByRole('button', { name: 'Check again' });
    expect(await again.isDisabled()).toBe(how.status === 429 && !('isHidden' in how));
    microsoft.troubles.length = 0;
    await page.click('[data-answer="no"]');
    await arrived(page, 'seats');
    await leave(reader);
  });

  test('because the organization lacks a license is explained, and only the reader can answer', async () => {
    const reader = await openReader();
    const { page, microsoft } = reader;
    const code = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';
    microsoft.troubles.push({ path: /^\/me$/u, times: 1, status: 403, code });
    await page.goto(licensed);
    await signIn(page);
    await box(page).getByText('lacks the Microsoft Entra license').waitFor();
    expect(await box(page).getByRole('button').count()).toBe(0);
    await leave(reader);
  });

  test('because the reader is a guest is explained', async () => {
    const reader = await openReader();
    const { page, microsoft } = reader;
    microsoft.isGuest = true;
    const code = 'Authorization_RequestDenied';
    microsoft.troubles.push({ path: /^\/me$/u, times: 1, status: 403, code });
    await page.goto(licensed);
    await signIn(page);
    await box(page).getByText('You are a guest in this organization').waitFor();
    await box(page).getByRole('button', { name: 'Check again' }).click();
    await arrived(page, 'bulk');
    await leave(reader);
  });

  test('is one of a batch: the other half is read, and the guide stops where it failed', async () => {
    const reader = await openReader();
    const { page, microsoft } = reader;
    await signInAbout(page, 'noor', ['LicenseAssignment.Read.All', 'User.Read.All']);
    await arrived(page, 'assign');
    microsoft.asked.length = 0;
    microsoft.troubles.push({ path: /^\/subscribedSkus$/u, times: 9, status: 500 });
    await openPanel(page);
    await page.click('[data-check-again]');
    await arrived(page, 'seats');
    await box(page).getByText('is having problems').waitFor();
    const [batch, ...parts] = microsoft.asked;
    expect(batch).toBe('POST /$batch');
    expect(parts).toContain('GET /subscribedSkus');
    const people = parts.filter((call) => call.startsWith('GET /users/'));
    expect(people.map((call) => call.split('/')[3] ?? 'the person').sort()).toEqual([
      'licenseDetails',
      'the person',
    ]);
    expect(await source(page, 'licensed')).toBe('graph');
    microsoft.troubles.length = 0;
    await box(page).getByRole('button', { name: 'Check again' }).click();
    await arrived(page, 'assign');
    expect(await source(page, 'seats')).toBe('graph');
    await leave(reader);
  });

  test('that gets no answer is given up in time, and checking again works', async () => {
    const reader = await openReader({ isHurried: true });
    const { page, microsoft } = reader;
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await signIn(page);
    await arrived(page, 'block');
    microsoft.isSilent = true;
    await page.click('[data-answer="yes"]');
    await arrived(page, 'licensed');
    await box(page).getByText('did not answer in time').waitFor();
    microsoft.isSilent = false;
    await box(page).getByRole('button', { name: 'Check again' }).click();
    await arrived(page, 'bulk');
    await leave(reader);
  });

  test('a lost network is reported, and checking again works once it is back', async () => {
    const reader = await openReader();
    const { page, microsoft } = reader;
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await signIn(page);
    await arrived(page, 'block');
    await page.getByText('Your directory answers, about Imke').waitFor();
    microsoft.isOffline = true;
    await page.click('[data-answer="yes"]');
    await arrived(page, 'licensed');
    await box(page).getByText('could not be reached').waitFor();
    microsoft.isOffline = false;
    await box(page).getByRole('button', { name: 'Check again' }).click();
    await arrived(page, 'bulk');
    await leave(reader);
  });
});
