/** Paths that have every two answers that can follow each other, with the scripts of their pages. */

import { expect, test } from 'vitest';
import type { Passed } from '../../src/guide/machine.ts';
import type { Path } from '../../src/author/paths.ts';
import { wordsOf } from '../../src/author/words-of.ts';
import { readArticles } from '../../src/library/articles.ts';
import { arrived } from '../support/dom/arrived.ts';
import { origin } from '../support/dom/network.ts';
import type { Page } from '../support/dom/page.ts';
import { visit } from '../support/dom/visit.ts';
import { article, guideUnderTest, pathsOverPairs } from '../support/guides.ts';
import { must } from '../support/must.ts';

const { paths: everyPath } = guideUnderTest();
const { documents } = must(readArticles(Date.now()).find(({ id }) => id === article));
const { steps } = wordsOf(must(documents['en-us']));
const home = `${origin}/en-us/${article}/`;
const paths = pathsOverPairs(everyPath);
const { question, branches } = treeOf(paths);

test.each([...branches])('what begins with %s leads to its outcomes', async (given, branch) => {
  const { page, complaints, close } = visit();
  const tree = { question, branches: new Map([[given, branch]]) };
  const walked = await walk(page, { address: `${home}${question}/`, tree, trail: [] });
  const expected = paths.filter(({ trail }) => trail[0]?.given === given).map(asLine);
  expect(walked).toEqual(expected.sort());
  expect(complaints()).toEqual([]);
  await close();
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
async function walk(page: Page, start: Stop): Promise<string[]> {
  const lines: string[] = [];
  const clicked = new Set<string>();
  const stops = [start];
  while (stops.length > 0) {
    const at = page.url().split('#')[0];
    const near = stops.findIndex(({ address }) => address.split('#')[0] === at);
    for (const { tree, trail, address } of stops.splice(Math.max(near, 0), 1)) {
      if (page.url() !== address) await page.goto(address);
      if (!tree) {
        lines.push(await outcome(page, trail));
        continue;
      }
      await arrived(page, tree.question);
      await expectTrail(page, trail);
      const next = stopsFrom(page, tree, trail);
      const [first] = next;
      if (first && !clicked.has(tree.question)) {
        clicked.add(tree.question);
        await page.click(`[data-answer="${must(first.trail.at(-1)).given}"]`);
        await page.waitForURL((url) => url.href === first.address);
      }
      stops.push(...next);
    }
  }
  return lines.sort();
}

function stopsFrom(page: Page, tree: Tree, trail: readonly Passed[]): Stop[] {
  const hrefs = new Map(
    page
      .locator('a[data-answer]')
      .all()
      .map((link) => [
        link.getAttribute('data-answer') ?? '',
        new URL(link.getAttribute('href') ?? '', page.url()).href,
      ]),
  );
  return [...tree.branches].map(([given, next]) => ({
    address: must(hrefs.get(given), given),
    tree: next,
    trail: [...trail, { question: tree.question, given }],
  }));
}

async function outcome(page: Page, trail: readonly Passed[]): Promise<string> {
  await page
    .locator('main[data-kind="outcome"] guide-walk[data-ready]')
    .waitFor({ state: 'attached' });
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
  const items = page.locator('[data-answers] [data-question]');
  const shown = () =>
    items
      .all()
      .map((item) => [
        item.getAttribute('data-question'),
        item.querySelector('.given')?.textContent.trim(),
      ]);
  // If only the answers in the address change, the script updates the page asynchronously.
  await expect
    .poll(shown, { timeout: 20_000, interval: 4 })
    .toEqual(trail.map(({ question, given }) => [question, steps[question]?.answers[given]]));
}

function asLine({ trail, outcome, code }: Pick<Path, 'trail' | 'outcome' | 'code'>): string {
  const answers = trail.map(({ question, given }) => `${question}=${given}`).join('&');
  return `${answers} → ${outcome} ${code}`;
}
