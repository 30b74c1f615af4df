/** The pages that represent their kinds, and how a reader gets from one to the next. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOutcome, type AnswerId, type StepId } from '../../src/guide/config.ts';
import { formatFragment } from '../../src/guide/fragment.ts';
import { findPaths } from '../../src/author/paths.ts';
import { readArticles } from '../../src/library/articles.ts';
import { readSite } from '../../src/library/site.ts';
import { textLocales, type OwnSite } from './own-site.ts';

export interface KindOfPage {
  readonly kind: string;
  /** With a slash at both ends. */
  readonly path: string;
}

export interface BenchPages {
  readonly kinds: readonly KindOfPage[];
  /** A question in the middle of the guide, and an answer that leads to the next question. */
  readonly click: { readonly from: string; readonly answer: AnswerId };
  /** A link to the end of the longest path, with all its answers. */
  readonly permalink: {
    readonly path: string;
    readonly fragment: string;
    readonly answers: number;
  };
}

export function choosePages({ folder }: OwnSite): BenchPages {
  const { defaultLocale } = readSite();
  const guide = readArticles(Date.now()).find(({ config }) => config);
  if (!guide?.config) throw new Error('There is no guide to measure');
  const { id, config } = guide;
  const paths = findPaths(config).paths.toSorted((a, b) => b.trail.length - a.trail.length);
  const [longest] = paths;
  if (!longest) throw new Error(`No path of ${id} leads anywhere`);
  const page = (step: StepId) => `/${defaultLocale}/${id}/${step}/`;
  // The second question: it has answers before it and more than one page after it.
  const [, second = { question: config.initial, given: '' }] = longest.trail;
  const wait = Object.keys(config.states).find((step) => {
    const state = config.states[step];
    return isOutcome(state) && state.meta.kind === 'wait';
  });
  const other = textLocales().find((locale) => locale !== defaultLocale) ?? defaultLocale;
  const kinds = [
    { kind: 'home', path: `/${defaultLocale}/` },
    { kind: 'article', path: `/${defaultLocale}/${id}/` },
    { kind: 'question', path: page(second.question) },
    { kind: 'outcome', path: page(wait ?? longest.outcome) },
    { kind: 'corpus article', path: longestArticle(folder, `${defaultLocale}/kb`) },
    { kind: 'side by side', path: `/${other}/${id}/side-by-side/` },
  ];
  const given = Object.fromEntries(longest.trail.map(({ question, given }) => [question, given]));
  const fragment = formatFragment(given);
  return {
    kinds,
    click: { from: page(second.question), answer: second.given },
    permalink: { path: page(longest.outcome), fragment, answers: longest.trail.length },
  };
}

function longestArticle(folder: string, under: string): string {
  const files = globSync(`${under}/*/index.html`, { cwd: folder });
  const [longest = ''] = files
    .map((file) => ({ file, length: readFileSync(join(folder, file)).length }))
    .sort((a, b) => b.length - a.length)
    .map(({ file }) => file);
  return `/${longest.replace(/index\.html$/u, '')}`;
}
