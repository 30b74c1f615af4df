import { describe, expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import {
  box,
  guide,
  leave,
  licensed,
  openPanel,
  signIn,
  status,
  useReaders,
} from '../support/sign-in.ts';

const open = useReaders();

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

test('a reader who cancels at Microsoft can start again', async () => {
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

test('two tabs sign in independently', async () => {
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

test('full storage is reported as full, not as a lost connection', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  // Down to the last character.
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let count = 0; count < 9; count += 1)
          sessionStorage.setItem(`fill ${size} ${count}`, 'x'.repeat(size));
      } catch {
        // Until nothing more fits.
      }
    }
  });
  await page.click('[data-start]');
  await status(page).getByText('has no room left for what this site must keep').waitFor();
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await status(page).getByRole('button', { name: 'Sign in again' }).click();
  await page.click('#accept');
  await arrived(page, 'bulk');
  await leave(reader);
});

test('a reader who comes back to an outcome sees there what went wrong', async () => {
  const reader = await open({ context: { viewport: { width: 360, height: 640 } } });
  const { page } = reader;
  await page.goto(`${guide}/ask-admin/#what=many&pool=unsure&find-pool=cannot`);
  await openPanel(page);
  await page.click('[data-start]');
  await page.click('#cancel');
  const said = status(page).getByText('You did not agree to this');
  await said.waitFor();
  await expect
    .poll(() => said.evaluate((text) => text.getBoundingClientRect().top))
    .toBeLessThan(640);
  await leave(reader);
});

describe('a request that fails', () => {
  test('is asked again once the wait is over', async () => {
    const reader = await open();
    const { page, microsoft } = reader;
    microsoft.troubles.push({ path: /^\/me$/u, times: 1, status: 429, retryAfter: 30 });
    await page.clock.install();
    await page.goto(licensed);
    await signIn(page);
    const again = box(page).getByRole('button', { name: 'Check again' });
    await again.waitFor();
    expect(await again.isDisabled()).toBe(true);
    await page.clock.fastForward(31_000);
    await box(page).getByText('You can check again now').waitFor();
    await again.click();
    await arrived(page, 'bulk');
    await leave(reader);
  });
});
