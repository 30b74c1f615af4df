import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { leave, licensed, openPanel, status, useReaders } from '../support/sign-in.ts';

const open = useReaders();

/** A reader who has signed in to ask about someone else. */
async function openFinding() {
  const reader = await open();
  const { page } = reader;
  await page.clock.install();
  await page.goto(licensed);
  await openPanel(page);
  await page.check('[value="other"]');
  await page.click('[data-start]');
  await page.click('#accept');
  await status(page).getByText('Choose who it is about').waitFor();
  return reader;
}

const options = (page: Page) => page.locator('[role="option"]').allTextContents();
const isOpen = (page: Page) => page.getAttribute('#person', 'aria-expanded');
/** Longer than the pause in typing that starts a search. */
const settle = (page: Page) => page.clock.runFor(1_000);

test('a search starts when typing pauses, and says how many people were found', async () => {
  const reader = await openFinding();
  const { page, microsoft } = reader;
  microsoft.asked.length = 0;
  // However long a busy machine takes for a key, nobody pauses here.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  await page.focus('#person');
  await page.keyboard.type('oosterling', { delay: 20 });
  expect(microsoft.asked).toEqual([]);
  await settle(page);
  await status(page).getByText('1 person found').waitFor();
  expect(microsoft.asked).toEqual(['GET /users']);
  expect(await options(page)).toEqual(['Bram Oosterling bram@fourthcoffee.example']);
  await page.fill('#person', 'nobody at all');
  await settle(page);
  await status(page).getByText('No one found').waitFor();
  expect(await isOpen(page)).toBe('false');
  await page.fill('#person', ' ');
  await settle(page);
  await expect.poll(() => status(page).textContent()).toBe('');
  expect(microsoft.asked).toHaveLength(2);
  await leave(reader);
});

test('a late answer is ignored once the field was left or the list was closed', async () => {
  const reader = await openFinding();
  const { page } = reader;
  await page.fill('#person', 'imke');
  await page.press('#person', 'Tab');
  await settle(page);
  expect(await isOpen(page)).toBe('false');
  await page.fill('#person', 'imke z');
  await page.press('#person', 'Escape');
  await settle(page);
  expect(await isOpen(page)).toBe('false');
  await leave(reader);
});

test('a slow answer to an earlier search does not replace a later one', async () => {
  const reader = await openFinding();
  const { page } = reader;
  const held: Route[] = [];
  await page.route(/graph\.microsoft\.com.*imke/u, (route) => {
    held.push(route);
  });
  await page.fill('#person', 'imke');
  await expect.poll(() => held.length).toBe(1);
  await page.fill('#person', 'bram');
  await page.locator('[role="option"]', { hasText: 'Bram' }).waitFor();
  await held[0]?.fallback();
  await page.waitForResponse(/imke/u);
  await settle(page);
  expect(await options(page)).toEqual(['Bram Oosterling bram@fourthcoffee.example']);
  await leave(reader);
});
