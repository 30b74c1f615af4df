import { describe, expect, test } from 'vitest';
import { isOutcome, isQuestion, type QuestionState } from '../../src/guide/config.ts';
import { fill, type Lookup } from '../../src/guide/fill.ts';
import { createGuideMachine, type Answers } from '../../src/guide/machine.ts';
import { replay } from '../../src/guide/replay.ts';
import { formatInstant } from '../../src/guide/time.ts';
import { findFact } from '../../src/facts/index.ts';
import { Inquiry } from '../../src/graph/inquiry.ts';
import { readFact } from '../../src/graph/read-facts.ts';
import { catalog } from '../support/catalog.ts';
import { guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { organizations, type TestPerson } from '../support/sample.ts';
import { fixedNow, open } from './open.ts';

const { config } = guideUnderTest();
const guide = { config, machine: createGuideMachine(config) };
const people = organizations.flatMap((organization) =>
  organization.people.map((person) => [person.name, organization.id, person] as const),
);

/** What someone who looks it up would answer, without any directory. */
function byHand(person: TestPerson, state: QuestionState, step: string): string {
  const { fact = '' } = state.meta;
  const expected = person.expected[fact];
  if (expected && 'choice' in expected) return expected.choice;
  if (expected && 'hoursAgo' in expected)
    return formatInstant(fixedNow - expected.hoursAgo * 3_600_000);
  return must(person.byHand[step], `what ${person.name} answers at ${step}`);
}

const walkByHand = (person: TestPerson): string => walkKnowing({}, person);

/** The rest of the path, for someone who starts with these answers. */
function walkKnowing(answers: Answers, person: TestPerson): string {
  let known = answers;
  for (;;) {
    const { step } = replay(guide.machine, { known, now: fixedNow });
    const state = config.states[step];
    if (!isQuestion(state)) return step;
    known = { ...known, [step]: byHand(person, state, step) };
  }
}

/** Fills in what Graph knows, and asks the person only for the rest. */
async function walkWithFacts(person: TestPerson, organization: string) {
  const inquiry = new Inquiry(open(organization).graph, { kind: 'other', id: person.id });
  const read = new Map<string, string | undefined>();
  const lookup: Lookup = ({ meta }) => read.get(meta.fact ?? '');
  let [answers, asked]: [Answers, string[]] = [{}, []];
  for (;;) {
    const way = fill(guide, { entry: config.initial, answers }, lookup, fixedNow);
    answers = way.answers;
    const state = config.states[way.step];
    if (!isQuestion(state)) return { step: way.step, asked };
    const { fact = '', parameters = {} } = state.meta;
    const bound = findFact(fact)?.about(parameters, catalog);
    if (bound && !read.has(fact)) {
      const reading = await readFact(inquiry, bound);
      const answer = reading.known ? reading.answer : undefined;
      read.set(fact, answer && ('choice' in answer ? answer.choice : answer.instant));
      continue;
    }
    asked = [...asked, way.step];
    answers = { ...answers, [way.step]: must(person.byHand[way.step], `${way.step} by hand`) };
  }
}

describe.each(people)('%s', (_, organization, person) => {
  test('reaches the same outcome by hand and with a directory', async () => {
    const { step, asked } = await walkWithFacts(person, organization);
    expect(isOutcome(config.states[step])).toBe(true);
    expect(step).toBe(person.outcome);
    expect(walkByHand(person)).toBe(person.outcome);
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

describe('whatever the block says', () => {
  const found = people
    .filter(([, , { isBlocked, outcome }]) => isBlocked || outcome === 'turn-sign-in-on')
    .flatMap(([name, organization, person]) =>
      ['yes', 'no', 'unsure'].map((block) => [name, block, organization, person] as const),
    );

  test.each(found)('the true cause is found for %s with block=%s', async (...row) => {
    const [, block, organization, person] = row;
    const other = { ...person, byHand: { ...person.byHand, block } };
    expect(walkByHand(other)).toBe(person.outcome);
    expect((await walkWithFacts(other, organization)).step).toBe(person.outcome);
    expect(walkKnowing({ what: 'no-access', block }, person)).toBe(person.outcome);
  });

  test('there are people for whom it matters', () => {
    expect(found.length).toBeGreaterThanOrEqual(6);
  });
});
