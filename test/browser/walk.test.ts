import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Passed } from '../../src/guide/machine.ts';
import type { Path } from '../../src/guide/paths.ts';
import { arrived, site, useBrowser } from '../support/browser.ts';
import {
  article,
  guideUnderTest,
  outcomesOf,
  questionsOf,
  walkedLocales,
} from '../support/guides.ts';

const { config, paths } = guideUnderTest();
const open = useBrowser();

describe.each(walkedLocales)('in %s', (locale) => {
  const home = `${site}/${locale}/${article}/`;

  // A page keeps something of each it has been; a new one now and then keeps the browser quick.
  test.each(inParts(paths, 50))(
    'every path leads to its outcome with a script: $name',
    async ({ part }) => {
      const { page, complaints, close } = await open({ reducedMotion: 'reduce' });
      let previous: readonly Passed[] = [];
      for (const path of part) {
        await walk(page, home, path, previous);
        previous = path.trail;
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('every step is reached without a script', async () => {
    const { page, complaints, close } = await open({ javaScriptEnabled: false });
    await page.goto(home);
    await page.locator('.start a').click();
    const seen = new Set<string>();
    const queue = [page.url()];
    for (const url of queue) {
      await page.goto(url);
      seen.add((await page.locator('main').getAttribute('data-step')) ?? '');
      for (const link of await page.locator('[data-answer]').all()) {
        const next = new URL((await link.getAttribute('href')) ?? '', url).href;
        if (!queue.includes(next)) queue.push(next);
      }
    }
    expect([...seen].sort()).toEqual([...questionsOf(config), ...outcomesOf(config)].sort());
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Pastes the address of what this path shares with the previous one, then clicks the rest. */
async function walk(
  page: Page,
  home: string,
  { trail, outcome, code }: Path,
  previous: readonly Passed[],
) {
  const shared = trail.findIndex(({ given }, index) => previous[index]?.given !== given);
  const known = trail.slice(0, shared);
  const fragment = known.map(({ question, given }) => `${question}=${given}`).join('&');
  const first = trail[shared]?.question ?? '';
  await page.goto(`${home}${first}/${fragment && `#${fragment}`}`, { waitUntil: 'commit' });
  for (const [index, { question, given }] of trail.entries()) {
    if (index < shared) continue;
    await arrived(page, question);
    await expectTrail(page, trail.slice(0, index));
    await page.locator(`[data-answer="${given}"]`).evaluate((link: HTMLElement) => {
      link.click();
    });
  }
  await arrived(page, outcome);
  await expectTrail(page, trail);
  expect(await page.locator('main').getAttribute('data-outcome-code')).toBe(code);
}

async function expectTrail(page: Page, trail: readonly Passed[]): Promise<void> {
  const items = page.locator('[data-answers] [data-question]');
  const shown = await items.evaluateAll((all) =>
    all.map((item) => item.getAttribute('data-question')),
  );
  expect(shown).toEqual(trail.map(({ question }) => question));
}

function inParts(all: readonly Path[], size: number) {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => ({
    name: `part ${index + 1} of ${count}`,
    part: all.slice(index * size, (index + 1) * size),
  }));
}
