/** The people of the sample for whom a license is stuck, and where the guide leads them. */

import { describe, expect, test } from 'vitest';
import { factKey } from '../../src/facts/core/fact.ts';
import { findFact } from '../../src/facts/index.ts';
import { Inquiry } from '../../src/graph/inquiry.ts';
import { readFact } from '../../src/graph/read-facts.ts';
import { isOutcome, isQuestion } from '../../src/guide/config.ts';
import { fill, type Lookup } from '../../src/guide/fill.ts';
import { stepsAhead } from '../../src/guide/graph.ts';
import { createGuideMachine, type Answers } from '../../src/guide/machine.ts';
import { readArticle } from '../../src/library/articles.ts';
import { catalog } from '../support/catalog.ts';
import { must } from '../support/must.ts';
import { fixedNow, open } from './open.ts';

const config = must(readArticle('license-stuck', Date.now()).config);
const guide = { config, machine: createGuideMachine(config) };

/** Fills in what the directory answers, and asks the person only for the rest. */
async function walk(organization: string, id: string, byHand: Answers): Promise<string> {
  const inquiry = new Inquiry(open(organization).graph, { kind: 'other', id });
  const read = new Map<string, string | undefined>();
  const lookup: Lookup = ({ meta: { fact = '', parameters = {} } }) =>
    read.get(factKey(fact, parameters));
  let answers: Answers = {};
  for (;;) {
    const way = fill(guide, { entry: config.initial, answers }, lookup, fixedNow);
    answers = way.answers;
    const state = config.states[way.step];
    if (!isQuestion(state)) return way.step;
    const { fact = '', parameters = {} } = state.meta;
    const [bound, key] = [findFact(fact)?.about(parameters, catalog), factKey(fact, parameters)];
    if (bound && !read.has(key)) {
      const reading = await readFact(inquiry, bound);
      const answer = reading.known ? reading.answer : undefined;
      read.set(key, answer && ('choice' in answer ? answer.choice : answer.instant));
      continue;
    }
    answers = { ...answers, [way.step]: must(byHand[way.step], `${way.step} by hand`) };
  }
}

const inGroup = { what: 'group', member: 'direct', 'group-has': 'yes' } as const;
const tooLittleToSay = { message: 'unsure', 'find-message': 'none' } as const;

const people: readonly (readonly [string, string, Answers, string])[] = [
  ['astrid', 'silver-birch', { what: 'group', 'gives-product': 'yes' }, 'wait'],
  ['astrid', 'silver-birch', { what: 'group', 'gives-product': 'no' }, 'assign-to-group'],
  ['benedikt', 'silver-birch', { what: 'group', subscription: 'active' }, 'get-seat'],
  ['benedikt', 'silver-birch', { what: 'group', subscription: 'expired' }, 'renew'],
  ['greta', 'silver-birch', { what: 'group' }, 'set-location'],
  ['greta', 'silver-birch', { what: 'give', ...tooLittleToSay }, 'set-location'],
  ['milan', 'silver-birch', { what: 'group' }, 'conflict-plans'],
  ['ines', 'silver-birch', { what: 'group' }, 'missing-plan'],
  ['oskar', 'silver-birch', { what: 'group' }, 'free-address'],
  ['pavla', 'silver-birch', { what: 'group' }, 'free-address-at-home'],
  ['quentin', 'silver-birch', { what: 'group' }, 'other-license'],
  ['rasa', 'silver-birch', { what: 'group' }, 'resume-rule'],
  ['stellan', 'silver-birch', { what: 'group', member: 'nested' }, 'join-group'],
  ['stellan', 'silver-birch', { what: 'group', member: 'by-rule' }, 'fix-rule'],
  ['stellan', 'silver-birch', { ...inGroup, bulk: 'no' }, 'reprocess'],
  ['stellan', 'silver-birch', { what: 'give', ...tooLittleToSay, seats: 'free' }, 'assign'],
  [
    'stellan',
    'silver-birch',
    { what: 'give', message: 'unsure', 'find-message': 'other' },
    'support-case',
  ],
  ['tove', 'silver-birch', { what: 'give', message: 'saved' }, 'not-license'],
  [
    'ulla',
    'silver-birch',
    { what: 'give', message: 'not-listed', 'not-listed': 'person' },
    'restore-account',
  ],
  ['vidar', 'granite-quay', inGroup, 'wait-group'],
  [
    'vidar',
    'granite-quay',
    { what: 'give', message: 'denied', role: 'yes', buyer: 'organization' },
    'incident',
  ],
];

describe.each(people)('%s of %s', (name, organization, byHand, outcome) => {
  test(`is led to ${outcome}`, async () => {
    const address = `${name}@${organization.replace('-', '')}.example`;
    expect(await walk(organization, address, byHand)).toBe(outcome);
  });
});

test('they cover every outcome right behind a question that a directory answers', () => {
  const asking = Object.entries(config.states).filter(
    ([, state]) => isQuestion(state) && state.meta.fact !== undefined,
  );
  const next = asking.flatMap(([, state]) =>
    isQuestion(state) ? state.always.map(({ target }) => target) : [],
  );
  const outcomes = new Set(next.filter((step) => isOutcome(config.states[step])));
  outcomes.delete('ask-admin');
  const reached = people.map(([, , , outcome]) => outcome);
  expect([...outcomes].filter((step) => !reached.includes(step))).toEqual([]);
  expect(stepsAhead(config, config.initial).size).toBe(Object.keys(config.states).length);
});
