/**
 * A browser that translates the page: it wraps every text in elements of its own, changes the
 * words, keeps translating what is added later, and changes `lang`.
 */

import { runInContext } from 'node:vm';
import type { Page } from '../../support/dom/page.ts';
import { expect, test } from 'vitest';
import { arrived } from '../../support/dom/arrived.ts';
import { origin as site } from '../../support/dom/network.ts';
import { translate } from '../../support/translator.ts';
import { visit } from '../../support/dom/visit.ts';
import { must } from '../../support/must.ts';
import { article, guideUnderTest, pathToEach } from '../../support/guides.ts';

const { paths } = guideUnderTest();
const guide = `${site}/en-us/${article}`;

function openTranslated() {
  return visit({
    before: (window) => {
      runInContext(`(${String(translate)})('load')`, window);
    },
  });
}

/** The words of an element, each with its translation mark. */
const wordsOf = (page: Page, selector: string) => page.locator(selector).first().textContent();

test('every outcome is reached from its last question, with its code and the answers before it', async () => {
  const { page, complaints, close } = openTranslated();
  for (const { trail, outcome, code } of pathToEach(paths)) {
    const last = must(trail.at(-1));
    const before = trail.slice(0, -1).map(({ question, given }) => `${question}=${given}`);
    await page.goto('about:blank');
    await page.goto(`${guide}/${last.question}/#${before.join('&')}`);
    await arrived(page, last.question);
    await page.locator(`[data-answer="${last.given}"] font font`).click();
    await arrived(page, outcome);
    expect(await wordsOf(page, 'h1')).toMatch(/^ü/u);
    expect(await wordsOf(page, '[data-answers] .given')).toMatch(/^ü/u);
    expect(await wordsOf(page, '.kind bdi')).toBe(code);
    expect(await page.locator('[data-answers] [data-question]').count()).toBe(trail.length);
  }
  expect(complaints()).toEqual([]);
  await close();
});
