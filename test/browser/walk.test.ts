import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Passed } from '../../src/guide/machine.ts';
import type { Path } from '../../src/author/paths.ts';
import { wordsOf } from '../../src/author/words-of.ts';
import { readArticles } from '../../src/library/articles.ts';
import { arrived, site, useBrowser } from '../support/browser.ts';
import {
  article,
  guideUnderTest,
  outcomesOf,
  pathsOverAll,
  pathsOverPairs,
  questionsOf,
  walkedLocales,
} from '../support/guides.ts';
import { must } from '../support/must.ts';

const { config, paths: everyPath } = guideUnderTest();
const wordsIn = new Map(
  readArticles(Date.now())
    .filter(({ id }) => id === article)
    .flatMap(({ documents }) => Object.entries(documents))
    .map(([locale, document]) => [locale, wordsOf(document)]),
);
const open = useBrowser();

describe.each(walkedLocales)('in %s', (locale) => {
  const home = `${site}/${locale}/${article}/`;
  const paths = (locale === walkedLocales[0] ? pathsOverPairs : pathsOverAll)(everyPath);
  const { question, branches } = treeOf(paths);

  test.each([...branches])(
    'what begins with %s leads to its outcomes with scripts',
    async (given, branch) => {
      const reader = await readerOf(open);
      const tree = { question, branches: new Map([[given, branch]]) };
      const walked = await walk(reader, { address: `${home}${question}/`, tree, trail: [] });
      const expected = paths.filter(({ trail }) => trail[0]?.given === given).map(asLine);
      expect(walked).toEqual(expected.sort());
      await reader.close();
    },
  );

  test('every step can be reached without scripts', async () => {
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

/**
 * A question with what follows each of its answers: another question, or nothing for an outcome.
 */
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

/** The address of a link, and where it has to lead: to a question, or nothing for an outcome. */
interface Stop {
  readonly address: string;
  readonly tree: Tree | undefined;
  readonly trail: readonly Passed[];
}

/**
 * Opens a question, follows each of its answers, and so on to the outcomes. Links to the page that
 * is open come first, as only the answers in its address change. An answer is clicked the first
 * time its question comes up; after that, its link's address is opened instead.
 *
 * @returns what the pages said about each path, as written by `asLine`
 */
async function walk(reader: Reader, start: Stop): Promise<string[]> {
  const lines: string[] = [];
  const clicked = new Set<string>();
  const stops = [start];
  while (stops.length > 0) {
    const near = stops.findIndex(({ address }) => reader.isAt(address));
    for (const { tree, trail, address } of stops.splice(Math.max(near, 0), 1)) {
      const page = await reader.go(address);
      if (!tree) {
        lines.push(await outcome(page, trail));
        continue;
      }
      await arrived(page, tree.question);
      await expectTrail(page, trail);
      const next = await stopsFrom(page, tree, trail);
      const [first] = next;
      if (first && !clicked.has(tree.question)) {
        clicked.add(tree.question);
        await reader.click(`[data-answer="${must(first.trail.at(-1)).given}"]`, first.address);
      }
      stops.push(...next);
    }
  }
  return lines.sort();
}

async function stopsFrom(page: Page, tree: Tree, trail: readonly Passed[]): Promise<Stop[]> {
  const links = await page
    .locator('a[data-answer]')
    .evaluateAll((all: HTMLAnchorElement[]) =>
      all.map(({ dataset, href }) => [dataset['answer'] ?? '', href] as const),
    );
  const hrefs = new Map(links);
  return [...tree.branches].map(([given, next]) => ({
    address: must(hrefs.get(given), given),
    tree: next,
    trail: [...trail, { question: tree.question, given }],
  }));
}

async function outcome(page: Page, trail: readonly Passed[]): Promise<string> {
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

/** The page shows these answers, in its own words. */
async function expectTrail(page: Page, trail: readonly Passed[]): Promise<void> {
  const [, locale = ''] = new URL(page.url()).pathname.split('/');
  const { steps } = must(wordsIn.get(locale));
  const items = page.locator('[data-answers] [data-question]');
  // If only the answers in the address change, the script updates the page asynchronously.
  await expect
    .poll(
      () =>
        items.evaluateAll((all: HTMLElement[]) =>
          all.map((item) => [
            item.dataset['question'],
            item.querySelector('.given')?.textContent.trim(),
          ]),
        ),
      { timeout: 60_000 },
    )
    .toEqual(trail.map(({ question, given }) => [question, steps[question]?.answers[given]]));
}

function asLine({ trail, outcome, code }: Pick<Path, 'trail' | 'outcome' | 'code'>): string {
  const answers = trail.map(({ question, given }) => `${question}=${given}`).join('&');
  return `${answers} → ${outcome} ${code}`;
}

interface Reader {
  /** Whether the open page and an address differ only in answers. */
  readonly isAt: (address: string) => boolean;
  /** Goes to an address, unless a click has already led there. */
  readonly go: (address: string) => Promise<Page>;
  readonly click: (selector: string, address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A page keeps some memory of each document; replacing it now and then keeps the browser fast. */
async function readerOf(openPage: typeof open): Promise<Reader> {
  const fresh = () => openPage({ reducedMotion: 'reduce' });
  let visit = await fresh();
  let visited = 0;
  let at = '';
  const leave = async () => {
    expect(visit.complaints).toEqual([]);
    await visit.close();
  };
  return {
    isAt: (address) => at.split('#')[0] === address.split('#')[0],
    go: async (address) => {
      if (at === address) return visit.page;
      at = address;
      visited += 1;
      if (visited % 100 === 0) {
        await leave();
        visit = await fresh();
      }
      await visit.page.goto(address, { waitUntil: 'commit' });
      return visit.page;
    },
    click: async (selector, address) => {
      at = address;
      await visit.page.locator(selector).evaluate((link: HTMLElement) => {
        link.click();
      });
      await visit.page.waitForURL(address, { waitUntil: 'commit' });
    },
    close: leave,
  };
}
