import { expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import {
  guide,
  leave,
  licensed,
  openPanel,
  signIn,
  signInSite,
  source,
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
