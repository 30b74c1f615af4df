import { expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import {
  box,
  guide,
  leave,
  licensed,
  openPanel,
  signIn,
  signInSite,
  note,
  source,
  status,
  useReaders,
} from '../support/sign-in.ts';

const open = useReaders();

test('no other host is contacted before someone signs in', async () => {
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

test('the panel says what is read, who must agree, which role helps and which cloud does not have it', async () => {
  const reader = await open();
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

test('a reader comes back to the same step, and what is known is filled in with its evidence', async () => {
  const reader = await open();
  const { page, hosts, microsoft } = reader;
  await page.goto(licensed);
  await signIn(page);
  await arrived(page, 'bulk');
  expect(page.url()).toMatch(
    /#what=no-access&sign-in=works&block=yes&licensed=yes&since=\d{4}-\d\d-\d\dT/u,
  );
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

test('a group is identified by its id; the page that manages it is one click away, without another permission', async () => {
  const reader = await open();
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

test('Back leads to the page before, not into the questions that were filled in', async () => {
  const reader = await open();
  const { page } = reader;
  await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
  await signIn(page);
  await arrived(page, 'block');
  await page.click('[data-answer="yes"]');
  await arrived(page, 'bulk');
  await page.goBack();
  await arrived(page, 'block');
  await leave(reader);
});

test('another person is found by typing, and read about once that has been agreed to', async () => {
  const reader = await open();
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
  const reader = await open();
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
  await page.locator('[data-all-from-link]').waitFor();
  await note(page).getByText('You are signed out of this site').waitFor();
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

test('a page without search does not allow a Trusted Types policy to be created', async () => {
  const reader = await open();
  await reader.page.goto(licensed);
  await arrived(reader.page, 'licensed');
  const made = await reader.page.evaluate(() => {
    try {
      window.trustedTypes?.createPolicy('default', { createScript: (text) => text });
      return 'made';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : String(error);
    }
  });
  expect(made).toBe('refused');
  // The refusal is on the console, and is what this test is about.
  reader.complaints.splice(0);
  await leave(reader);
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
