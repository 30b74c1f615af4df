/** Each answer’s link leads where the machine says, in every language, without a script. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isQuestion } from '../../src/guide/config.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';

const { config } = guideUnderTest();
const read = (locale: string, step = '') =>
  readFileSync(join('dist', locale, article, step, 'index.html'), 'utf8');

describe.each(interfaceLocales())('in %s', (locale) => {
  test('the answers of each question are the machine’s, and lead to its steps', () => {
    for (const [step, state] of Object.entries(config.states)) {
      const expected = isQuestion(state)
        ? state.always.map(({ guard, target }) => [guard.params.answer, `../${target}/`])
        : [];
      expect({ step, answers: answersIn(read(locale, step)) }).toEqual({ step, answers: expected });
    }
  });

  test('every step can be reached from the article by following links', () => {
    const [, start] = must(/class="button" href="([^"]+)\/"/u.exec(read(locale)) ?? undefined);
    const seen = new Set([must(start)]);
    for (const step of seen)
      for (const [, href] of answersIn(read(locale, step))) seen.add(href.split('/')[1] ?? '');
    expect([...seen].sort()).toEqual(Object.keys(config.states).sort());
  });
});

/** The answers of a page, each with its link. */
function answersIn(html: string): [answer: string, href: string][] {
  return [...html.matchAll(/<a\b[^>]*data-answer="([^"]*)"[^>]*>/gu)].map(([tag, answer = '']) => [
    answer,
    / href="([^"]*)"/u.exec(tag)?.[1] ?? '',
  ]);
}
