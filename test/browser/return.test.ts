/**
 * Coming back from Microsoft: with a response, with a different account, with an error, too late,
 * or through the Back button.
 */

import { describe, expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import {
  box,
  leave,
  licensed,
  note,
  signIn,
  signInSite,
  source,
  useReaders,
} from '../support/sign-in.ts';

const open = useReaders();

describe('an account other than the one that left', () => {
  test('is used from then on, and what was read for the first one is discarded', async () => {
    const reader = await open();
    const { page, microsoft } = reader;
    await page.goto(licensed);
    await signIn(page);
    await arrived(page, 'bulk');
    await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
    microsoft.needsAdmin = true;
    microsoft.agreedByAda.add('User.Read');
    await page.reload();
    await page.click('#admin');
    // Ada, to whom “myself” now refers, has no license; Imke had one.
    await arrived(page, 'seats');
    await note(page).getByText('You are now signed in as Ada Byrne').waitFor();
    expect(await note(page).textContent()).toContain('What was read for Imke Zandstra');
    await page.getByText('Your directory answers, about Ada Byrne').waitFor();
    expect(await source(page, 'licensed')).toBe('graph');
    expect(page.url()).toContain('licensed=no');
    const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
    expect(kept).not.toMatch(/imke/iu);
    await page.reload();
    await page.getByText('Your directory answers, about Ada Byrne').waitFor();
    await expect.poll(() => note(page).textContent()).toBe('');
    await leave(reader);
  });
});

describe('an administrator who agrees for everyone', () => {
  /**
   * A reader who was told that only an administrator can consent, and the page for one in a new
   * tab.
   */
  async function openForAdmin() {
    const reader = await open();
    const { page, microsoft } = reader;
    await page.goto(licensed);
    await signIn(page);
    await arrived(page, 'bulk');
    await box(page).getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
    microsoft.needsAdmin = true;
    await page.reload();
    await page.click('#cancel');
    const link = box(page).getByRole('link', { name: 'Page where an administrator can agree' });
    const [admin] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    const sent: string[] = [];
    admin.on('request', (request) => {
      const { referer = '' } = request.headers();
      if (!new URL(request.url()).pathname.endsWith('/auth/')) sent.push(request.url(), referer);
    });
    return { reader, admin, sent };
  }
  const tenant = '11111111-2222-4333-8444-555555555555';

  test('gets a page that says so and keeps nothing about the organization; the guide continues', async () => {
    const { reader, admin, sent } = await openForAdmin();
    const { page } = reader;
    await admin.click('#agree');
    await admin.getByRole('heading', { name: 'Your organization has agreed' }).waitFor();
    await admin.getByText('choose “Check again” there').waitFor();
    expect(admin.url()).toBe(`${signInSite}/en-us/admin-consent/#agreed`);
    expect(sent.filter((text) => text.startsWith(signInSite)).join(' ')).not.toContain(tenant);
    expect(await admin.evaluate(() => document.referrer)).not.toContain(tenant);
    expect(page.url()).toContain('/bulk/');
    await box(page).getByRole('button', { name: 'Check again' }).click();
    await box(page).getByText('no bulk assignment').waitFor();
    await leave(reader);
  });

  test('lets the reader continue after a reload too', async () => {
    const { reader, admin } = await openForAdmin();
    const { page } = reader;
    await admin.click('#agree');
    await admin.getByRole('heading', { name: 'Your organization has agreed' }).waitFor();
    await page.reload();
    await box(page).getByText('no bulk assignment').waitFor();
    await leave(reader);
  });
});

describe('an answer that nothing is waiting for', () => {
  test('through Back after sign-in leads to the page that was left, with an explanation', async () => {
    const reader = await open();
    const { page } = reader;
    await page.goto(licensed);
    await signIn(page);
    await arrived(page, 'bulk');
    await page.goBack();
    await page.click('#accept');
    await note(page).getByText('Signed in as Imke Zandstra.').waitFor();
    await arrived(page, 'bulk');
    expect(page.url()).toContain('/bulk/#what=no-access&sign-in=works&block=yes&licensed=yes');
    await leave(reader);
  });
});
