/**
 * Names as directories have them: of any length, in any direction, of one character, and many at
 * once.
 */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPng } from '../support/png.ts';
import {
  box,
  guide,
  leave,
  licensed,
  openPanel,
  signInSite,
  status,
  useReaders,
} from '../support/sign-in.ts';

const open = useReaders();

/** A reader who looks for someone in a directory with people of these names. */
async function openAmong(names: readonly string[], viewport = { width: 1000, height: 800 }) {
  const reader = await open({ context: { viewport } });
  const { page } = reader;
  const asked: string[] = [];
  await page.route(/graph\.microsoft\.com\/v1\.0\/users\?/u, async (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('$search') ?? '');
    const value = names.map((displayName, index) => ({
      id: `2f6c1f00-0000-4000-8000-00000000000${index}`,
      displayName,
      userPrincipalName: `person${index}@fourthcoffee.example`,
    }));
    const headers = { 'Access-Control-Allow-Origin': signInSite };
    await route.fulfill({ json: { value }, headers });
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

/** Whether each character of left-to-right text is displayed after the previous one. */
const isInOrder = (page: Page, selector: string, words: string) =>
  page.locator(selector).evaluate((element, wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
    const node = nodes.find(({ data }) => data.includes(wanted));
    if (!node) return `“${wanted}” is not there`;
    const start = node.data.indexOf(wanted);
    const range = document.createRange();
    const places = Array.from(wanted).map((_, at) => {
      range.setStart(node, start + at);
      range.setEnd(node, start + at + 1);
      const { left, top } = range.getBoundingClientRect();
      return { left, top };
    });
    return places.every(
      ({ left, top }, at) =>
        at === 0 || top > (places[at - 1]?.top ?? 0) || left >= (places[at - 1]?.left ?? 0),
    );
  }, words);

test('a name that reverses its own text reverses nothing else', async () => {
  const { reader, page } = await openAmong(['Ana \u202Egnp.exe', 'Bo\u2069\u202E']);
  await choose(page, 'ana');
  const title = '[data-sign-in] > summary';
  await page.locator(title).getByText('about').waitFor();
  expect(await isInOrder(page, title, 'gnp.exe')).toBe(true);
  await page.goto(
    `${guide}/assign/#what=no-access&sign-in=works&block=yes&licensed=no&seats=free&location=yes`,
  );
  await page.locator('.filled').first().waitFor();
  const filled = page.locator('.filled').first();
  expect(await filled.textContent()).toContain('Look before you run it.');
  expect(await isInOrder(page, '.filled >> nth=0', 'Look before you run it.')).toBe(true);
  expect(await isInOrder(page, '.filled >> nth=0', 'gnp.exe')).toBe(true);
  await openPanel(page);
  await page.fill('#person', 'bo');
  await page.locator('[role="option"] bdi', { hasText: 'Bo' }).waitFor();
  expect(await page.locator('#people-1 bdi').first().textContent()).toBe('Bo');
  await leave(reader);
});

test('the longest name that Graph allows wraps, and the page does not scroll sideways', async () => {
  const { reader, page } = await openAmong(['x'.repeat(256)], { width: 360, height: 700 });
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await page.fill('#person', 'xxx');
  await page.locator('[role="option"]').first().waitFor();
  expect(await overflow()).toBe(0);
  await choose(page, 'xx');
  expect(await overflow()).toBe(0);
  await page.goto(
    `${guide}/assign/#what=no-access&sign-in=works&block=yes&licensed=no&seats=free&location=yes`,
  );
  await page.locator('.filled').first().waitFor();
  expect(await overflow()).toBe(0);
  await page.getByRole('button', { name: 'Put the examples back' }).first().click();
  await page.getByRole('button', { name: 'Fill in for x' }).first().waitFor();
  expect(await overflow()).toBe(0);
  await leave(reader);
});

describe('a list of ten people', () => {
  const names = ['Zoë', 'ada', 'Émile', 'Bo', 'Wim', 'Eva', 'Carl', 'Dana', 'Yara', 'Frida'];

  test.each([
    [1000, 800],
    [360, 640],
  ])('is in alphabetical order, and visibly continues: %i × %i', async (width, height) => {
    const { reader, page } = await openAmong(names, { width, height });
    await page.fill('#person', 'an');
    await page.locator('[role="option"]').nth(9).waitFor();
    expect(await page.locator('[role="option"] > bdi').allTextContents()).toEqual([
      'ada',
      'Bo',
      'Carl',
      'Dana',
      'Émile',
      'Eva',
      'Frida',
      'Wim',
      'Yara',
      'Zoë',
    ]);
    // The lower edge cuts through the text of a row.
    const cut = await page.locator('#people').evaluate((list) => {
      const edge = list.getBoundingClientRect().bottom;
      return [...list.querySelectorAll('bdi')].some((text) => {
        const { top, bottom } = text.getBoundingClientRect();
        return top < edge - 4 && bottom > edge + 4;
      });
    });
    expect(cut).toBe(true);
    await leave(reader);
  });

  test('has a shadow at each edge behind which there are more, wherever its rows end', async () => {
    const { reader, page } = await openAmong(names, { width: 1000, height: 800 });
    await page.fill('#person', 'an');
    await page.locator('[role="option"]').nth(9).waitFor();
    const list = page.locator('#people');
    /** Whether the upper and the lower edge are darker than the middle, beside the names. */
    const shadows = async () => {
      const { width, height, at } = readPng(await list.screenshot());
      const [x, middle] = [width - 30, at(width - 30, Math.round(height / 2))];
      return [3, height - 4].map((y) => at(x, y).some((part, index) => part !== middle[index]));
    };
    expect(await shadows()).toEqual([false, true]);
    await list.evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    expect(await shadows()).toEqual([true, false]);
    await leave(reader);
  });
});
