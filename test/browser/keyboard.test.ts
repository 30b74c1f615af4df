import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../support/browser.ts';
import {
  article,
  guideUnderTest,
  outcomesOf,
  pathToEach,
  walkedLocales,
} from '../support/guides.ts';

const { config, paths } = guideUnderTest();
const open = useBrowser();

describe.each(walkedLocales.slice(0, 1))('in %s', (locale) => {
  test.concurrent(
    'the keyboard alone reaches every outcome, and title and heading follow',
    async () => {
      const { page, close } = await open({ reducedMotion: 'reduce' });
      const shortest = pathToEach(paths);
      expect(shortest.map(({ outcome }) => outcome).sort()).toEqual(outcomesOf(config).sort());
      for (const { trail, outcome } of shortest) {
        await page.goto(`${site}/${locale}/${article}/${config.initial}/`);
        for (const { question, given } of trail) {
          await arrived(page, question);
          await expectTold(page);
          await tabTo(page, given);
          await page.keyboard.press('Enter');
        }
        await arrived(page, outcome);
        await expectTold(page);
      }
      await close();
    },
  );
});

/**
 * Readers notice that they got to a step: by the page's title, and because focus starts at its top.
 */
async function expectTold(page: Page): Promise<void> {
  const told = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent.trim()),
    title: document.title.split(' · ')[0],
    focus: document.activeElement?.tagName,
  }));
  expect(told).toEqual({ headings: [told.title], title: told.title, focus: 'BODY' });
}

async function tabTo(page: Page, answer: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-answer'));
    if (focused === answer) return;
  }
  throw new Error(`Tab never came to the answer “${answer}” on ${page.url()}`);
}
