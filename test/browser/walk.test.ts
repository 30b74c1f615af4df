/** Each answer of the guide is followed once, in a language of either direction. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/author/words-of.ts';
import { readArticles } from '../../src/library/articles.ts';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { edgesOf, keyOf, type Edge } from '../support/edges.ts';
import { article, guideUnderTest, outcomesOf } from '../support/guides.ts';
import { must } from '../support/must.ts';

const { config, paths } = guideUnderTest();
const edges = edgesOf(paths);
const { documents } = must(readArticles(Date.now()).find(({ id }) => id === article));
const open = useBrowser();

test('the walk gives every answer, and comes to every outcome', () => {
  const given = new Set(
    paths.flatMap(({ trail }) => trail.map(({ question, given }) => `${question}=${given}`)),
  );
  expect(edges).toHaveLength(given.size);
  const reached = edges.filter(({ code }) => code !== undefined).map(({ to }) => to);
  expect([...new Set(reached)].sort()).toEqual(outcomesOf(config).sort());
});

describe.each(['en-us', 'he-il'])('in %s', (locale) => {
  const { steps } = wordsOf(must(documents[locale]));
  const words = ({ trail }: Edge) =>
    trail.map(({ question, given }) => [question, steps[question]?.answers[given]]);

  test('each answer leads to its step, which tells readers so and lists the answers given', async () => {
    const { page, complaints, close } = await open({ reducedMotion: 'reduce' });
    const links = new Map<string, string>();
    await page.goto(`${site}/${locale}/${article}/${config.initial}/`);
    await arrived(page, config.initial);
    await collect(page, '', links);
    for (const edge of edges) {
      const key = keyOf(edge.trail);
      // The first answer of a question is clicked while its page is open.
      const isOpen = page.url().split('#')[1] === keyOf(edge.trail.slice(0, -1));
      const { given } = must(edge.trail.at(-1));
      if (isOpen && page.url().includes(`/${must(edge.trail.at(-1)).question}/`))
        await page.click(`[data-answer="${given}"]`);
      else await page.goto(must(links.get(key), key), { waitUntil: 'commit' });
      await arrived(page, edge.to);
      expect(await seen(page)).toEqual({
        trail: words(edge),
        code: edge.code,
        headings: [steps[edge.to]?.title],
        title: steps[edge.to]?.title,
        focus: 'BODY',
      });
      if (edge.code === undefined) await collect(page, key, links);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Notes where the answers of the question that is open lead. */
async function collect(page: Page, before: string, links: Map<string, string>): Promise<void> {
  const question = must((await page.getAttribute('main', 'data-step')) ?? undefined);
  const found = await page
    .locator('a[data-answer]')
    .evaluateAll((all: HTMLAnchorElement[]) =>
      all.map(({ dataset, href }) => [dataset['answer'] ?? '', href] as const),
    );
  for (const [given, href] of found)
    links.set(`${before && `${before}&`}${question}=${given}`, href);
}

/** What tells readers where they are: the title, the heading, where focus starts, the answers. */
function seen(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    trail: [...document.querySelectorAll<HTMLElement>('[data-answers] [data-question]')].map(
      (item) => [item.dataset['question'], item.querySelector('.given')?.textContent.trim()],
    ),
    code: document.querySelector('main')?.dataset['outcomeCode'],
    headings: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent.trim()),
    title: document.title.split(' · ')[0],
    focus: document.activeElement?.tagName,
  }));
}
