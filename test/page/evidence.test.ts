// The evidence from the directory, and what an outcome's commands take from it.
import { expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import { box, licensed, openSamplePerson, openReader } from '../support/dom/sign-in.ts';

const productChoice = { name: 'Choose the product' };

test('an organization without any product gets that answer, and everything after it works', async () => {
  const { page, complaints, close } = await openReader();
  await page.goto(licensed);
  await arrived(page, 'licensed');
  await openSamplePerson(page, 'paper-lantern', 'Marit');
  await arrived(page, 'buy-or-free');
  const seats = page.locator('[data-question="seats"] .evidence');
  await seats.getByText('1 product, without the plan').waitFor();
  await page.getByText('2 answers were filled in').waitFor();
  await page.click('[data-question="seats"] a');
  await arrived(page, 'seats');
  await box(page).getByText('Your directory says: No').waitFor();
  await box(page).getByText('1 product, without the plan').waitFor();
  await page.click('[data-answer="none-left"]');
  await arrived(page, 'buy-or-free');
  await page.click('[data-question="seats"] a');
  await arrived(page, 'seats');
  await box(page).getByRole('button', { name: 'Use this answer' }).click();
  await arrived(page, 'buy-or-free');
  expect(complaints()).toEqual([]);
  await close();
});

test('the reader chooses among several products with a free seat, and no other is put into a command', async () => {
  const { page, complaints, close } = await openReader();
  await page.goto(licensed);
  await arrived(page, 'licensed');
  await openSamplePerson(page, 'fourth-coffee', 'Noor');
  await arrived(page, 'assign');
  const code = page.locator('pre', { hasText: 'SkuPartNumber' });
  const choice = page.getByRole('combobox', productChoice);
  await choice.waitFor();
  expect(await choice.locator('option').allTextContents()).toEqual([
    'none yet: the command names an example',
    'Microsoft 365 E3: 231 of 250 seats in use',
    'Office 365 E1: 18 of 30 seats in use',
  ]);
  expect(await choice.inputValue()).toBe('');
  expect(await code.textContent()).toContain("$product = 'SPE_E3'");
  expect(await code.textContent()).toContain("'noor@fourthcoffee.example'");
  await choice.selectOption({ index: 2 });
  await page.locator('pre', { hasText: "$product = 'STANDARDPACK'" }).waitFor();
  // Keyboard users keep their focus.
  expect(await choice.isFocused()).toBe(true);
  await page.reload();
  await page.locator('pre', { hasText: "$product = 'STANDARDPACK'" }).waitFor();
  await page.getByRole('button', { name: 'Put the examples back' }).click();
  await page.locator('pre', { hasText: "$product = 'SPE_E3'" }).waitFor();
  expect(await choice.count()).toBe(0);
  const again = page.getByRole('button', { name: 'Fill in for Noor' });
  expect(await again.isFocused()).toBe(true);
  expect(page.url()).not.toMatch(/STANDARDPACK|18181a46/u);
  expect(complaints()).toEqual([]);
  await close();
});

test('a plan that its service has not set up yet is neither yes nor no', async () => {
  const { page, complaints, close } = await openReader();
  await page.goto(licensed);
  await arrived(page, 'licensed');
  await openSamplePerson(page, 'fourth-coffee', 'Yusuf');
  await box(page).getByText('has not finished setting up the plan').waitFor();
  await arrived(page, 'licensed');
  expect(complaints()).toEqual([]);
  await close();
});

test('seats that cannot be assigned are listed with the reason', async () => {
  const { page, close } = await openReader();
  await page.goto(licensed);
  await arrived(page, 'licensed');
  await openSamplePerson(page, 'harbour-books', 'Joris');
  await arrived(page, 'buy-or-free');
  const seats = page.locator('[data-question="seats"] .evidence');
  await seats.waitFor();
  expect(await seats.textContent()).toContain(
    'Microsoft 365 E3: 90 of 90 seats in use, ' +
      'Microsoft Teams Exploratory: a trial, without seats to assign, ' +
      'Office 365 E1: subscription suspended',
  );
  await close();
});
