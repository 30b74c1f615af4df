import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { must } from '../support/must.ts';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article, guideUnderTest, pathsOverQuestions, questionsOf } from '../support/guides.ts';

const { config, paths } = guideUnderTest();
const open = useBrowser();

test('the keyboard alone answers every question, and title and heading follow', async () => {
  const { page, close } = await open({ reducedMotion: 'reduce' });
  const few = pathsOverQuestions(paths);
  const asked = new Set(few.flatMap(({ trail }) => trail.map(({ question }) => question)));
  expect([...asked].sort()).toEqual(questionsOf(config).sort());
  const done = new Set<string>();
  for (const { trail, outcome } of few) {
    // What a path shares with an earlier one was tabbed through there.
    const at = trail.findIndex(({ question }) => !done.has(question));
    const before = trail.slice(0, at).map(({ question, given }) => `${question}=${given}`);
    const start = must(trail[at]).question;
    await page.goto(`${site}/en-us/${article}/${start}/#${before.join('&')}`);
    for (const { question, given } of trail.slice(at)) {
      await arrived(page, question);
      await expectTold(page);
      await tabTo(page, given);
      await page.keyboard.press('Enter');
      done.add(question);
    }
    await arrived(page, outcome);
    await expectTold(page);
  }
  await close();
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
