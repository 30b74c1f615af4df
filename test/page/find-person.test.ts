import type { Page } from '../support/dom/page.ts';
import { expect, test } from 'vitest';
import { leave, licensed, openPanel, status, openReader } from '../support/dom/sign-in.ts';

/** A reader who has signed in to ask about someone else. */
async function openFinding() {
  const reader = await openReader();
  const { page } = reader;
  await page.goto(licensed);
  await openPanel(page);
  await page.check('[value="other"]');
  await page.click('[data-start]');
  await page.click('#accept');
  await status(page).getByText('Choose who it is about').waitFor();
  return reader;
}

const active = (page: Page) => page.getAttribute('#person', 'aria-activedescendant');
const isOpen = (page: Page) => page.getAttribute('#person', 'aria-expanded');

test('arrow keys wrap around, Enter chooses, and the chosen name stays', async () => {
  const reader = await openFinding();
  const { page } = reader;
  await page.fill('#person', 've');
  await status(page).getByText('2 people found').waitFor();
  await page.press('#person', 'ArrowUp');
  expect(await active(page)).toBe('people-1');
  await page.press('#person', 'ArrowDown');
  expect(await active(page)).toBe('people-0');
  await page.fill('#person', 'im');
  await status(page).getByText('1 person found').waitFor();
  await page.fill('#person', 'o');
  await page.fill('#person', 'ru');
  await page.locator('[role="option"]', { hasText: 'Ruben' }).waitFor();
  await page.press('#person', 'ArrowDown');
  expect(await active(page)).toBe('people-0');
  expect(await page.getAttribute('#people-0', 'aria-selected')).toBe('true');
  await page.press('#person', 'ArrowDown');
  expect(await active(page)).toBe('people-0');
  await page.press('#person', 'ArrowUp');
  expect(await active(page)).toBe('people-0');
  await page.press('#person', 'Enter');
  expect(await page.inputValue('#person')).toBe('Ruben Castelijn');
  expect(await isOpen(page)).toBe('false');
  await page.locator('[data-sign-in] > summary').getByText('about Ruben Castelijn').waitFor();
  await leave(reader);
});

test('Escape closes the list and keeps what was typed; an arrow opens it again', async () => {
  const reader = await openFinding();
  const { page } = reader;
  await page.fill('#person', 'imke');
  await page.locator('[role="option"]').first().waitFor();
  await page.press('#person', 'Escape');
  expect(await isOpen(page)).toBe('false');
  expect(await page.inputValue('#person')).toBe('imke');
  expect(await active(page)).toBeNull();
  await page.press('#person', 'ArrowDown');
  expect(await isOpen(page)).toBe('true');
  expect(await active(page)).toBe('people-0');
  await leave(reader);
});

test('Enter that completes a character does not choose anyone', async () => {
  const reader = await openFinding();
  const { page } = reader;
  await page.fill('#person', 'imke');
  await page.locator('[role="option"]').first().waitFor();
  await page.press('#person', 'ArrowDown');
  await page.locator('#person').press('Enter', { isComposing: true });
  expect(await isOpen(page)).toBe('true');
  await page.press('#person', 'Enter');
  expect(await page.inputValue('#person')).toBe('Imke Zandstra');
  await leave(reader);
});
