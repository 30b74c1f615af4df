import { expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import {
  box,
  leave,
  licensed,
  openPanel,
  signIn,
  note,
  source,
  status,
  openReader,
} from '../support/dom/sign-in.ts';

test('the panel says what is read, who must agree, which role helps and which cloud does not have it', async () => {
  const reader = await openReader();
  await reader.page.goto(licensed);
  await openPanel(reader.page);
  const text = await reader.page.locator('[data-sign-in]').textContent();
  for (const part of [
    'nothing is written or changed',
    'Which licenses the person has',
    'about someone else LicenseAssignment.Read.All. You can usually agree yourself',
    'Where that does not settle it, also User.Read.All, which an administrator must approve',
    'User.Read.All, which an administrator must approve',
    'Global Reader',
    'Not available in the cloud of 21Vianet in China',
    'To refuse, choose Cancel',
    'login.microsoftonline.com and graph.microsoft.com',
  ])
    expect(text).toContain(part);
  await leave(reader);
});

test('a group is identified by its id; the page that manages it is one click away, without another permission', async () => {
  const reader = await openReader();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  const link = page.locator('[data-question="licensed"]').getByRole('link', { name: 'Open group' });
  expect(await link.textContent()).toBe('Open group •••e3f4 in the Microsoft Entra admin center');
  expect(await link.getAttribute('href')).toBe(
    'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/' +
      '7a1f0c52-3c5e-4b0e-9d7e-5a60c1d2e3f4',
  );
  expect(await page.locator('[data-question="since"] .group').count()).toBe(0);
  expect([...microsoft.agreed]).toEqual(['User.Read']);
  await leave(reader);
});

test('another person is found by typing, and read about once that has been agreed to', async () => {
  const reader = await openReader();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.check('[value="other"]');
  await page.click('[data-start]');
  await page.waitForSelector('#accept');
  expect(await page.locator('h1').textContent()).toBe('User.ReadBasic.All');
  await page.click('#accept');
  await status(page).getByText('Choose who it is about').waitFor();
  await page.fill('#person', 'noor');
  await status(page).getByText('1 person found').waitFor();
  await page.press('#person', 'ArrowDown');
  await page.press('#person', 'Enter');
  // A plan that is on takes only the smaller permission; to confirm that it is absent takes the
  // larger one too.
  await box(page).getByText('needs your permission to read').waitFor();
  await box(page).getByRole('button', { name: 'Agree to LicenseAssignment.Read.All' }).click();
  await page.click('#accept');
  await box(page).getByText('An administrator must agree').waitFor();
  await box(page).getByRole('button', { name: 'Agree to User.Read.All' }).click();
  await page.click('#accept');
  await arrived(page, 'assign');
  await page.locator('pre', { hasText: "$person = 'noor@fourthcoffee.example'" }).waitFor();
  expect(page.url()).not.toMatch(/noor|fourthcoffee|2f6c1f00/iu);
  expect(microsoft.asked.filter((call) => call === 'GET /users')).toHaveLength(1);
  await leave(reader);
});

test('someone else’s plan is read with nothing more than the smaller permission', async () => {
  const reader = await openReader();
  const { page, microsoft } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.check('[value="other"]');
  await page.click('[data-start]');
  await page.click('#accept');
  await page.fill('#person', 'dilan');
  await status(page).getByText('1 person found').waitFor();
  await page.press('#person', 'ArrowDown');
  await page.press('#person', 'Enter');
  await box(page).getByRole('button', { name: 'Agree to LicenseAssignment.Read.All' }).click();
  await page.click('#accept');
  await arrived(page, 'switch-plan-on');
  await page.getByText('plan off in Microsoft 365 E3').waitFor();
  expect([...microsoft.agreed]).toEqual(['User.ReadBasic.All', 'LicenseAssignment.Read.All']);
  expect(microsoft.asked.filter((call) => /^GET \/users\/[^/]+$/u.test(call))).toEqual([]);
  await leave(reader);
});

test('an answer that someone changes stays theirs, whatever is read again', async () => {
  const reader = await openReader();
  const { page, microsoft } = reader;
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
  await expect.poll(() => microsoft.asked).toHaveLength(2);
  expect(page.url()).toContain('licensed=plan-off');
  await page.click('[data-question="licensed"] a');
  await arrived(page, 'licensed');
  await box(page).getByRole('button', { name: 'Use this answer' }).click();
  await arrived(page, 'bulk');
  expect(await source(page, 'licensed')).toBe('graph');
  await leave(reader);
});

test('another page reads nothing again; “check again” does', async () => {
  const reader = await openReader();
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
  const reader = await openReader();
  const { page } = reader;
  await page.goto(licensed);
  await signIn(page);
  await page.locator('[data-question="since"] .evidence').waitFor();
  expect(page.window.sessionStorage.length).toBeGreaterThan(3);
  await openPanel(page);
  await page.click('[data-sign-out]');
  await page.locator('[data-all-from-link]').waitFor();
  await note(page).getByText('You are signed out of this site').waitFor();
  const { sessionStorage: session, localStorage: local, document } = page.window;
  expect([session.length, local.length, document.cookie]).toEqual([0, 0, '']);
  expect(await page.content()).not.toMatch(/Imke|fourthcoffee/u);
  await leave(reader);
});
