import { expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article } from '../support/guides.ts';

const open = useBrowser();
const guide = `${site}/en-us/${article}`;

test('Back, Forward, reload and a pasted address keep the answers', async () => {
  const { page, complaints, close } = await open();
  await page.goto(`${guide}/what/`);
  await arrived(page, 'what');
  await page.click('[data-answer="no-access"]');
  await arrived(page, 'sign-in');
  await page.click('[data-answer="works"]');
  await arrived(page, 'block');
  await page.click('[data-answer="yes"]');
  await arrived(page, 'licensed');
  expect(page.url()).toBe(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  await page.goBack();
  await arrived(page, 'block');
  await page.goForward();
  await arrived(page, 'licensed');
  await page.reload();
  await arrived(page, 'licensed');
  expect(await page.locator('[data-answers] li').count()).toBe(3);
  await page.goto('about:blank');
  await page.goto(`${guide}/licensed/#block=yes&what=no-access&sign-in=works`);
  await arrived(page, 'licensed');
  expect(page.url()).toBe(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  expect(complaints).toEqual([]);
  await close();
});

test('the reminder is a calendar file for the end of the wait', async () => {
  const { page, close } = await open();
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
  await page.goto(
    `${guide}/wait/#what=missing&what-missing=tile&licensed=yes&since=2026-11-22T03:30Z&bulk=no`,
  );
  await arrived(page, 'wait');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-reminder]'),
  ]);
  const stream = await download.createReadStream();
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(String(chunk));
  expect(chunks.join('')).toContain('DTSTART:20261123T033000Z');
  expect(chunks.join('').replace(/\r\n /gu, '')).toContain('since=2026-11-22T03:30Z');
  await close();
});

test('a reminder has the permalink, and nothing else from the address', async () => {
  const { page, close } = await open();
  const answers = '#what=missing&what-missing=tile&licensed=yes&since=under&bulk=no';
  await page.goto(`${guide}/wait/?utm_source=mail&who=imke@fourthcoffee.example${answers}`);
  await arrived(page, 'wait');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-reminder]'),
  ]);
  const chunks: string[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(String(chunk));
  const text = chunks.join('').replace(/\r\n /gu, '');
  expect(text).toContain(`URL;VALUE=URI:${guide}/wait/${answers}`);
  expect(text).not.toMatch(/utm|imke/u);
  await close();
});

test('the case summary contains the answers, and copying it is announced', async () => {
  const { page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(
    `${guide}/support-case/#what=no-access&sign-in=works&block=yes&licensed=yes&since=over&outage-after=no`,
  );
  await arrived(page, 'support-case');
  const summary = await page.locator('[data-summary] pre').textContent();
  expect(summary).toContain('Open a support case · YAM-LIC-08');
  expect(summary).toContain(
    '- Does your network block people without a license? Yes, the block is on',
  );
  await page.click('[data-summary] button');
  const status = page.locator('[data-summary] [role="status"]');
  await expect.poll(() => status.textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(summary);
  await close();
});

test('the skip link moves to the content and leaves the answers in the address', async () => {
  const { page, close } = await open();
  await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#what=no-access');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await close();
});
