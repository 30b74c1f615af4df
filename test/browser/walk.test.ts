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
import { must } from '../support/must.ts';

const { config, paths } = guideUnderTest();
const open = useBrowser();

describe.each(walkedLocales)('in %s', (locale) => {
  const home = `${site}/${locale}/${article}/`;
  const { question, branches } = treeOf(paths);

  test.each([...branches])(
    'every path that begins with %s leads to its outcome with a script',
    async (given, branch) => {
      const reader = await readerOf(open);
      const walked = await walk(reader, `${home}${question}/`, {
        question,
        branches: new Map([[given, branch]]),
      });
      expect(walked).toEqual(paths.filter(({ trail }) => trail[0]?.given === given).map(asLine));
      await reader.close();
    },
  );

  test('every step is reached without a script', async () => {
    const { page, complaints, close } = await open({ javaScriptEnabled: false });
    await page.goto(home);
    await page.locator('.start .button').click();
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

/** A question with what follows each of its answers: another question, or nothing at an outcome. */
interface Tree {
  readonly question: string;
  readonly branches: ReadonlyMap<string, Tree | undefined>;
}

function treeOf(all: readonly Path[], depth = 0): Tree {
  const byAnswer = Map.groupBy(all, ({ trail }) => trail[depth]?.given ?? '');
  const branches = [...byAnswer].map(([given, through]) => {
    const ends = through[0]?.trail.length === depth + 1;
    return [given, ends ? undefined : treeOf(through, depth + 1)] as const;
  });
  return { question: all[0]?.trail[depth]?.question ?? '', branches: new Map(branches) };
}

/**
 * Opens a question, follows each of its answers, and so on to the outcomes: the first answer by a click,
 * the others by the address that their link had.
 *
 * @returns what the pages said of each path, as `asLine` writes it
 */
async function walk(
  reader: Reader,
  address: string,
  tree: Tree,
  trail: readonly Passed[] = [],
): Promise<string[]> {
  const page = await reader.go(address);
  await arrived(page, tree.question);
  await expectTrail(page, trail);
  const links = await page
    .locator('a[data-answer]')
    .evaluateAll((all: HTMLAnchorElement[]) =>
      all.map(({ dataset, href }) => [dataset['answer'] ?? '', href] as const),
    );
  const hrefs = new Map(links);
  const lines: string[] = [];
  for (const [index, [given, next]] of [...tree.branches].entries()) {
    const passed = [...trail, { question: tree.question, given }];
    const href = must(hrefs.get(given), given);
    if (index === 0) await reader.click(`[data-answer="${given}"]`, href);
    lines.push(
      ...(next ? await walk(reader, href, next, passed) : [await outcome(reader, href, passed)]),
    );
  }
  return lines;
}

async function outcome(reader: Reader, address: string, trail: readonly Passed[]): Promise<string> {
  const page = await reader.go(address);
  await page.waitForSelector('main[data-kind="outcome"] guide-walk[data-ready]', {
    state: 'attached',
  });
  await expectTrail(page, trail);
  const main = page.locator('main');
  const step = (await main.getAttribute('data-step')) ?? '';
  return asLine({
    trail,
    outcome: step,
    code: (await main.getAttribute('data-outcome-code')) ?? '',
  });
}

async function expectTrail(page: Page, trail: readonly Passed[]): Promise<void> {
  const items = page.locator('[data-answers] [data-question]');
  // Two answers in a row to one outcome change its fragment only, and its script follows in its own time.
  await expect
    .poll(() => items.evaluateAll((all) => all.map((item) => item.getAttribute('data-question'))), {
      timeout: 60_000,
    })
    .toEqual(trail.map(({ question }) => question));
}

function asLine({ trail, outcome, code }: Pick<Path, 'trail' | 'outcome' | 'code'>): string {
  const answers = trail.map(({ question, given }) => `${question}=${given}`).join('&');
  return `${answers} → ${outcome} ${code}`;
}

interface Reader {
  /** Goes to an address, unless a click has already led there. */
  readonly go: (address: string) => Promise<Page>;
  readonly click: (selector: string, address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A page keeps something of each it has been; a new one now and then keeps the browser quick. */
async function readerOf(openPage: typeof open): Promise<Reader> {
  const fresh = () => openPage({ reducedMotion: 'reduce' });
  let visit = await fresh();
  let visited = 0;
  let clicked = '';
  const leave = async () => {
    expect(visit.complaints).toEqual([]);
    await visit.close();
  };
  return {
    go: async (address) => {
      const isThere = clicked === address;
      clicked = '';
      if (isThere) return visit.page;
      visited += 1;
      if (visited % 100 === 0) {
        await leave();
        visit = await fresh();
      }
      await visit.page.goto(address, { waitUntil: 'commit' });
      return visit.page;
    },
    click: async (selector, address) => {
      clicked = address;
      await visit.page.locator(selector).evaluate((link: HTMLElement) => {
        link.click();
      });
    },
    close: leave,
  };
}
