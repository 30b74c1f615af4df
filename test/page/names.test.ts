/** Names as directories have them, in sentences and in what is searched for. */

import type { Page } from '../support/dom/page.ts';
import { expect, test } from 'vitest';
import { origin } from '../support/dom/network.ts';
import {
  box,
  guide,
  leave,
  licensed,
  openPanel,
  status,
  openReader,
} from '../support/dom/sign-in.ts';

/** A reader who looks for someone in a directory with people of these names. */
async function openAmong(names: readonly string[]) {
  const reader = await openReader();
  const { page } = reader;
  const asked: string[] = [];
  await page.route(/graph\.microsoft\.com\/v1\.0\/users\?/u, async (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('$search') ?? '');
    const value = names.map((displayName, index) => ({
      id: `2f6c1f00-0000-4000-8000-00000000000${index}`,
      displayName,
      userPrincipalName: `person${index}@fourthcoffee.example`,
    }));
    const headers = { 'Access-Control-Allow-Origin': origin };
    await route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({ value }),
      headers,
    });
  });
  await page.goto(licensed);
  await openPanel(page);
  await page.check('[value="other"]');
  await page.click('[data-start]');
  await page.click('#accept');
  await status(page).getByText('Choose who it is about').waitFor();
  return { reader, page, asked };
}

async function choose(page: Page, text: string): Promise<void> {
  await page.fill('#person', text);
  await page.locator('[role="option"]').first().click();
  await box(page).getByRole('button', { name: 'Agree to LicenseAssignment.Read.All' }).waitFor();
}

test('a name in the other direction keeps its place in a sentence', async () => {
  const { reader, page } = await openAmong(['נועה (2)']);
  await choose(page, 'נו');
  await page.goto(
    `${guide}/assign/#what=no-access&sign-in=works&block=yes&licensed=no&seats=free&location=yes`,
  );
  await page.locator('.filled').first().waitFor();
  const [first] = await page.locator('.filled').allTextContents();
  expect(first).toContain('Filled in for \u2068נועה (2)\u2069.');
  await leave(reader);
});

test('a name of one character is searched for', async () => {
  const { reader, page, asked } = await openAmong(['李']);
  await page.fill('#person', '李');
  await page.locator('[role="option"]', { hasText: '李' }).waitFor();
  expect(asked).toEqual([expect.stringContaining('"displayName:李"')]);
  await leave(reader);
});
