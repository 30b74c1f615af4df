/** Browsers that block storage, and full storage: only conveniences are lost. */

import type { Page } from '../../support/dom/page.ts';
import { describe, expect, test } from 'vitest';
import { arrived } from '../../support/dom/arrived.ts';
import { origin as site } from '../../support/dom/network.ts';
import { fillStorage, refuseStorage } from '../../support/dom/storage.ts';
import { visit } from '../../support/dom/visit.ts';
import { article } from '../../support/guides.ts';

const guide = `${site}/en-us/${article}`;

const refusals = { refused: refuseStorage, full: fillStorage } as const;

describe.each(Object.entries(refusals))('storage %s', (_, refuse) => {
  const openWithout = () =>
    visit({
      locale: 'nl-BE',
      before: (window) => {
        refuse(window);
      },
    });

  test('a guide can be followed with its answers, and sent', async () => {
    const { page, complaints, close } = openWithout();
    await page.goto(`${guide}/what/`);
    for (const [question, given] of [
      ['what', 'no-access'],
      ['sign-in', 'works'],
      ['block', 'yes'],
      ['licensed', 'yes'],
      ['since', 'under'],
      ['bulk', 'no'],
    ] as const) {
      await arrived(page, question);
      await page.click(`[data-answer="${given}"]`);
    }
    await arrived(page, 'wait');
    expect(await page.locator('[data-answers] li').count()).toBe(6);
    await page.click('[data-send] > summary');
    await page.waitForSelector('[data-send][data-ready] [data-link]');
    await page.click('[data-again]');
    await arrived(page, 'since');
    await page.click('[data-restart]');
    await arrived(page, 'what');
    expect(complaints()).toEqual([]);
    await close();
  });

  test('languages can be chosen, and the start page uses the browser’s', async () => {
    const { page, complaints, close } = openWithout();
    await page.goto(`${site}/`);
    await page.waitForURL(`${site}/nl-nl/`);
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await arrived(page, 'block');
    await page.click('.languages button');
    await page.click('[data-locale="ja-jp"]');
    await arrived(page, 'block');
    expect(page.url()).toBe(`${site}/ja-jp/${article}/block/#what=no-access&sign-in=works`);
    expect(complaints()).toEqual([]);
    await close();
  });

  test('the sample organization answers on the page where it was opened', async () => {
    const { page, complaints, close } = openWithout();
    await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
    await arrived(page, 'block');
    await openSample(page);
    await page.getByText('A sample organization answers, about').waitFor();
    expect(complaints()).toEqual([]);
    await close();
  });
});

async function openSample(page: Page): Promise<void> {
  await page.click('[data-sign-in] > summary');
  await page.locator('[data-sign-in][data-ready]').waitFor();
  await page.click('[data-sample]');
}
