import { describe, expect, test } from 'vitest';
import { isOutcome, isQuestion } from '../../src/guide/config.ts';
import { findPaths, formatPath, type Path } from '../../src/author/paths.ts';
import { guideOf, readContent } from '../support/article-fixtures.ts';

const { config } = guideOf(readContent('yammer-licensing-issues'));
const { paths, total } = findPaths(config);

/** Outcomes that send the reader away without a fix. */
const isDeadEnd = ({ outcome }: Path) => {
  const state = config.states[outcome];
  return isOutcome(state) && ['wait', 'escalate'].includes(state.meta.kind);
};
const gave = ({ trail }: Path, question: string, answer: string) =>
  trail.some((passed) => passed.question === question && passed.given === answer);
const asked = ({ trail }: Path, fact: string) =>
  trail.some(({ question }) => {
    const state = config.states[question];
    return isQuestion(state) && state.meta.fact === fact;
  });

test('every path is checked', () => {
  expect(paths.length).toBe(total);
  expect(paths.filter(isDeadEnd).length).toBeGreaterThan(100);
});

test('nobody who cannot get in waits or opens a case before the account and the app were checked', () => {
  const unasked = paths
    .filter((path) => gave(path, 'what', 'no-access') && isDeadEnd(path))
    .filter((path) => !asked(path, 'sign-in.state'));
  expect(unasked.map(formatPath)).toEqual([]);
});

test('with a blocked account or an app that is off, the question about the block is never reached', () => {
  const wrong = paths
    .filter((path) => path.trail.some(({ question }) => question === 'block'))
    .filter((path) =>
      ['sign-in', 'find-sign-in'].some((question) =>
        ['account-blocked', 'app-off', 'not-assigned', 'app-missing'].some((answer) =>
          gave(path, question, answer),
        ),
      ),
    );
  expect(wrong.map(formatPath)).toEqual([]);
});

describe('nobody who is missing something waits or opens a case', () => {
  const missing = paths.filter((path) => gave(path, 'what', 'missing') && isDeadEnd(path));

  test('in Teams, before the Teams policies were checked', () => {
    const teams = missing.filter((path) => gave(path, 'what-missing', 'teams'));
    expect(teams.length).toBeGreaterThan(0);
    const unasked = teams.filter(
      (path) =>
        !gave(path, 'teams-app', 'yes') &&
        !gave(path, 'find-teams-app', 'yes') &&
        !gave(path, 'find-teams-app', 'cannot'),
    );
    expect(unasked.map(formatPath)).toEqual([]);
  });

  test('in premium features, before the premium license was checked', () => {
    const premium = missing.filter((path) => gave(path, 'premium', 'yes'));
    expect(premium.map(formatPath)).toEqual([
      'what=missing what-missing=features premium=yes premium-license=cannot → YAM-LIC-16 ask-admin',
    ]);
  });

  test('without having said what is missing', () => {
    const unsaid = missing.filter(
      ({ trail }) => !trail.some(({ question }) => question === 'what-missing'),
    );
    expect(unsaid.map(formatPath)).toEqual([]);
  });
});
