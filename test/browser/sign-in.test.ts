import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import {
  guide,
  openPanel,
  signIn,
  signInSite,
  useReaders,
  type Reader,
} from '../support/sign-in.ts';

const open = useReaders();
const licensed = `${guide}/licensed/#what=no-access&block=yes`;

const box = (page: Page) => page.locator('[data-directory-answer]');
const status = (page: Page) => page.locator('[data-directory-status]');
/** Who gave an answer, once the panel has had its say. */
const source = async (page: Page, question: string) => {
  await page.locator('[data-sign-in][data-ready]').waitFor();
  return page.locator(`[data-question="${question}"]`).getAttribute('data-source');
};

/** Nothing that Microsoft would refuse was sent, and the policy of the site was never in the way. */
async function leave({ microsoft, complaints, close }: Reader): Promise<void> {
  expect(microsoft.offences).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}

test('nothing is asked of any other host before somebody signs in', async () => {
  const reader = await open();
  await reader.page.goto(licensed);
  await arrived(reader.page, 'licensed');
  await openPanel(reader.page);
  await reader.page.check('[value="other"]');
  await reader.page.locator('[data-sign-in] details summary').click();
  await reader.page.waitForLoadState('networkidle');
  expect([...reader.hosts]).toEqual([]);
  await leave(reader);
});

test('the panel says what is read, who must agree, which role helps and which cloud lacks it', async () => {
  const reader = await open();
  await reader.page.goto(licensed);
  await openPanel(reader.page);
  const text = await reader.page.locator('[data-sign-in]').textContent();
  for (const part of [
    'nothing is written or changed',
    'Which licenses the person has',
    'User.Read.All, to which an administrator must agree',
    'Global Reader',
    'Not in the cloud of 21Vianet in China',
    'To refuse, choose Cancel',
    'login.microsoftonline.com and graph.microsoft.com',
  ])
    expect(text).toContain(part);
  await leave(reader);
});

test('a reader comes back to the same step, and what is known is filled in with its evidence', async () => {
  const reader = await open();
  const { page, hosts, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  expect(page.url()).toMatch(/#what=no-access&block=yes&licensed=yes&since=\d{4}-\d\d-\d\dT/u);
  expect(await source(page, 'licensed')).toBe('graph');
  expect(await source(page, 'block')).toBeNull();
  const evidence = await page.locator('[data-question="since"] .evidence').textContent();
  expect(evidence).toMatch(
    /^from your directory, read \d+:\d\d [AP]M — Microsoft 365 E3, plan assigned .*, through a group/u,
  );
  expect(await page.locator('[data-directory-note]').textContent()).toContain('2 answers');
  expect([...hosts].sort()).toEqual(['graph.microsoft.com', 'login.microsoftonline.com']);
  expect(microsoft.asked).toEqual(['GET /me']);
  await leave(reader);
});

test('Back leads to the page before, not into the questions that were filled in', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(`${guide}/block/#what=no-access`);
  await signIn(page);
  await arrived(page, 'block');
  await page.click('[data-answer="yes"]');
  await arrived(page, 'bulk');
  await page.goBack();
  await arrived(page, 'block');
  await leave(reader);
});

test('a missing permission is asked for at its question; refused, the question is asked', async () => {
  const reader = await open();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  await box(page).getByText('AuditLog.Read.All. An administrator must agree').waitFor();
  await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
  await page.click('#cancel');
  await arrived(page, 'bulk');
  await box(page).getByText('You did not agree to this').waitFor();
  await page.reload();
  await box(page).getByText('You did not agree to this').waitFor();
  expect(microsoft.asked).toEqual(['GET /me']);
  await page.click('[data-answer="no"]');
  await arrived(page, 'wait');
  expect(await source(page, 'bulk')).toBeNull();
  await leave(reader);
});

test('an organization that wants an administrator gets the page for one', async () => {
  const reader = await open();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
  microsoft.needsAdmin = true;
  await page.reload();
  await page.click('#cancel');
  await box(page).getByText('only an administrator can agree').waitFor();
  expect(await box(page).getByRole('link').getAttribute('href')).toMatch(
    /^https:\/\/login\.microsoftonline\.com\/organizations\/adminconsent\?client_id=/u,
  );
  await leave(reader);
});

test('another person is found by typing, and read about once that is agreed to', async () => {
  const reader = await open();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.check('[value="other"]');
  await page.click('[data-start]');
  await page.waitForSelector('#accept');
  expect(await page.locator('h1').textContent()).toBe('User.ReadBasic.All');
  await page.click('#accept');
  await status(page).getByText('Choose whom it is about').waitFor();
  await page.fill('#person', 'noor');
  await status(page).getByText('1 person found').waitFor();
  await page.press('#person', 'ArrowDown');
  expect(await page.getAttribute('#person', 'aria-activedescendant')).toBe('people-0');
  await page.press('#person', 'Enter');
  await box(page).getByRole('button', { name: 'Agree to User.Read.All' }).click();
  await page.click('#accept');
  await arrived(page, 'seats');
  await box(page).getByRole('button', { name: 'LicenseAssignment.Read.All' }).click();
  await page.click('#accept');
  await arrived(page, 'assign');
  expect(await page.locator('pre').textContent()).toContain(
    "$person = 'noor@fourthcoffee.example'",
  );
  expect(page.url()).not.toMatch(/noor|fourthcoffee|2f6c1f00/iu);
  expect(microsoft.asked.filter((call) => call === 'GET /users')).toHaveLength(1);
  await leave(reader);
});

test('an answer that somebody changes stays theirs, whatever is read again', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  await page.locator('[data-question="licensed"] .evidence').waitFor();
  await page.click('[data-question="licensed"] a');
  await arrived(page, 'licensed');
  await box(page).getByText('Your directory says: Yes, and the plan is on').waitFor();
  await page.click('[data-answer="plan-off"]');
  await arrived(page, 'switch-plan-on');
  expect(await source(page, 'licensed')).toBeNull();
  await openPanel(page);
  await page.click('[data-check-again]');
  await page.waitForLoadState('networkidle');
  expect(page.url()).toContain('licensed=plan-off');
  await page.click('[data-question="licensed"] a');
  await arrived(page, 'licensed');
  await box(page).getByRole('button', { name: 'Use this answer' }).click();
  await arrived(page, 'bulk');
  expect(await source(page, 'licensed')).toBe('graph');
  await leave(reader);
});

test('another page reads nothing again; “check again” does', async () => {
  const reader = await open();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  await page.locator('[data-question="since"] .evidence').waitFor();
  await page.reload();
  await page.locator('[data-question="since"] .evidence').waitFor();
  expect(microsoft.asked).toEqual(['GET /me']);
  await openPanel(page);
  await page.click('[data-check-again]');
  await expect.poll(() => microsoft.asked).toEqual(['GET /me', 'GET /me']);
  await page.locator('[data-question="since"] .evidence').waitFor();
  await leave(reader);
});

test('signing out leaves nothing in the tab', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await signIn(page);
  await page.locator('[data-question="since"] .evidence').waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBeGreaterThan(3);
  await openPanel(page);
  await page.click('[data-sign-out]');
  await page.locator('[data-question="since"] .from-link').waitFor();
  const left = await page.evaluate(() => [
    ...Object.keys(sessionStorage),
    ...Object.keys(localStorage),
    document.cookie,
  ]);
  expect(left).toEqual(['']);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.content()).not.toMatch(/Imke|fourthcoffee/u);
  await leave(reader);
});

test('a double click signs in once', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  const authorized: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/authorize')) authorized.push(request.url());
  });
  await page.dblclick('[data-start]');
  await page.waitForSelector('#accept');
  expect(authorized).toHaveLength(1);
  await page.click('#accept');
  await arrived(page, 'bulk');
  await leave(reader);
});

test('a reader who turns back at Microsoft can start again', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.click('[data-start]');
  await page.waitForSelector('#accept');
  await page.goBack();
  await arrived(page, 'licensed');
  await openPanel(page);
  await page.click('[data-start]');
  await page.click('#accept');
  await arrived(page, 'bulk');
  await leave(reader);
});

test('two tabs sign in beside each other', async () => {
  const reader = await open();
  const { page } = reader;
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await tab.goto(licensed);
    await openPanel(tab);
    await tab.click('[data-start]');
    await tab.waitForSelector('#accept');
  }
  for (const tab of [other, page]) {
    await tab.click('#accept');
    await arrived(tab, 'bulk');
  }
  await leave(reader);
});

test('a token that was withdrawn is renewed in silence; a session that is over is said', async () => {
  const reader = await open();
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
  await page.goto(licensed.replace('block=yes', 'block=unsure&find-block=on'));
  await page.reload();
  await openPanel(page);
  await page.click('[data-check-again]');
  await box(page).getByText('Your sign-in is over').waitFor();
  expect(await box(page).getByRole('button', { name: 'Sign in again' }).isVisible()).toBe(true);
  await leave(reader);
});

test('a sign-in that Microsoft breaks off is said, and can be tried again', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.click('[data-start]');
  await page.click('#break');
  await status(page).getByText('Microsoft ended the sign-in with an error').waitFor();
  await status(page).getByRole('button', { name: 'Sign in again' }).click();
  await page.click('#accept');
  await arrived(page, 'bulk');
  await leave(reader);
});

test('storage that is refused is said, and the sample still works', async () => {
  const reader = await open();
  const { page } = reader;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(licensed);
  await openPanel(page);
  await page.click('[data-start]');
  await status(page).getByText('does not let this site keep anything').waitFor();
  await page.click('[data-sample]');
  await arrived(page, 'bulk');
  await leave(reader);
});

describe('a request that fails', () => {
  test.each([
    [{ status: 429, retryAfter: 30 }, 'You can check again in 30 seconds'],
    [{ status: 429, retryAfter: 30, isHidden: true }, 'You can check again now'],
    [{ status: 403, code: 'Authorization_RequestDenied' }, 'such as Directory Readers'],
    [{ status: 404, code: 'Request_ResourceNotFound' }, 'no longer knows this person'],
    [{ status: 500 }, 'trouble of its own'],
    [{ status: 400 }, 'did not accept the question'],
    [{ status: 200 }, 'left out what was asked for'],
  ])('%j is explained, and the question is asked', async (how, sentence) => {
    const reader = await open();
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

  test('a network that is gone is said, and checking again works once it is back', async () => {
    const reader = await open();
    const { page, microsoft } = reader;
    await page.goto(`${guide}/block/#what=no-access`);
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

test('every script and style of sign-in comes from the site itself', async () => {
  const reader = await open();
  const origins = new Set<string>();
  reader.page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType()))
      origins.add(new URL(request.url()).origin);
  });
  await reader.page.goto(licensed);
  await signIn(reader.page);
  await arrived(reader.page, 'bulk');
  expect([...origins]).toEqual([signInSite]);
  await leave(reader);
});
