import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrive } from '../../src/guide/arrive.ts';
import { fill, type Lookup } from '../../src/guide/fill.ts';
import { arbitraryFragment } from '../support/arbitrary-fragment.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { guideOfPlan } from '../support/plan.ts';
import { complaints, guideOf, now, readFixture, sourceFile } from '../support/article-fixtures.ts';

const guide = guideOf({
  'en-us': sourceFile(`
<Question id="block">
## Blocked?
<Answer id="yes" to="plan">Yes</Answer>
<Answer id="no" to="plan">No</Answer>
</Question>

<Question id="plan" fact="licence.plan" product="engage">
## Plan?
<Answer id="yes" to="since">Yes</Answer>
<Answer id="no" to="done">No</Answer>
<Answer id="plan-off" to="done">Off</Answer>
<Answer id="group-error" to="done">Error</Answer>
</Question>

<Question id="since" fact="licence.since" product="engage" hours="24">
## Since?
<Answer id="under" when="within" to="wait">Less</Answer>
<Answer id="over" when="beyond" to="done">Longer</Answer>
</Question>

<Outcome id="wait" kind="wait" code="TST-01">
## Wait
</Outcome>

<Outcome id="done" kind="fix" code="TST-02">
## Done
</Outcome>
`),
});

const known =
  (facts: Readonly<Record<string, string>>): Lookup =>
  ({ meta }) =>
    facts[meta.fact ?? ''];

function fillFrom(fragment: string, facts: Readonly<Record<string, string>>) {
  return fill(guide, arrive(guide, 'plan', fragment, now), known(facts), now);
}

describe('facts', () => {
  test('answer one question after the other, up to an outcome', () => {
    const facts = { 'licence.plan': 'yes', 'licence.since': '2026-11-22T11:00:30.123Z' };
    expect(fillFrom('#block=yes', facts)).toEqual({
      step: 'wait',
      answers: { block: 'yes', plan: 'yes', since: '2026-11-22T11:00Z' },
      filled: [
        ['plan', 'yes'],
        ['since', '2026-11-22T11:00Z'],
      ],
    });
  });

  test('stop at the first question that they leave open', () => {
    expect(fillFrom('#block=yes', { 'licence.plan': 'yes' })).toMatchObject({ step: 'since' });
  });

  test('never replace an existing answer', () => {
    const facts = { 'licence.plan': 'no', 'licence.since': '2026-11-01T00:00Z' };
    const { answers, filled } = fillFrom('#block=yes&plan=yes', facts);
    expect(answers['plan']).toBe('yes');
    expect(filled).toEqual([['since', '2026-11-01T00:00Z']]);
  });

  test('never replace an answer that does not lead on', () => {
    const facts = { 'licence.plan': 'yes', 'licence.since': '2026-11-22T11:00Z' };
    const future = '2026-11-23T11:00Z';
    expect(fillFrom(`#block=yes&plan=yes&since=${future}`, facts)).toEqual({
      step: 'since',
      answers: { block: 'yes', plan: 'yes', since: future },
      filled: [],
    });
  });

  test.each(['maybe', '', 'wait', '2026-11-22T11:00Z'])('that say “%s” answer nothing', (value) => {
    expect(fillFrom('#block=yes', { 'licence.plan': value }).filled).toEqual([]);
  });

  test('with a time in the future leave the question to the reader', () => {
    const facts = { 'licence.plan': 'yes', 'licence.since': '2026-11-23T11:00Z' };
    expect(fillFrom('#block=yes', facts)).toMatchObject({
      step: 'since',
      answers: { block: 'yes', plan: 'yes' },
    });
  });
});

test('a fact never leads back, which would forget what the reader answered', () => {
  const round = guideOf({
    'en-us': sourceFile(`
<Question id="block">
## Blocked?
<Answer id="yes" to="plan">Yes</Answer>
<Answer id="no" to="done">No</Answer>
</Question>

<Question id="plan" fact="licence.plan" product="engage">
## Plan?
<Answer id="yes" to="done">Yes</Answer>
<Answer id="no" to="block" again>No</Answer>
<Answer id="plan-off" to="done">Off</Answer>
<Answer id="group-error" to="done">Error</Answer>
</Question>

<Outcome id="done" kind="fix" code="TST-01">
## Done
</Outcome>
`),
  });
  const arrival = arrive(round, 'plan', '#block=yes', now);
  expect(fill(round, arrival, known({ 'licence.plan': 'no' }), now)).toEqual({
    step: 'plan',
    answers: { block: 'yes' },
    filled: [],
  });
});

test('in any guide, filling in ends, and keeps what was answered', () => {
  fc.assert(
    fc.property(
      arbitraryPlan.chain((plan) => {
        const random = guideOfPlan(plan);
        return fc.tuple(fc.constant(random), arbitraryFragment(random.config), fc.nat());
      }),
      ([random, fragment, choice]) => {
        const arrival = arrive(random, random.config.initial, fragment, now);
        const lookup: Lookup = ({ always }) => always[choice % always.length]?.guard.params.answer;
        const way = fill(random, arrival, lookup, now);
        for (const [question, given] of Object.entries(way.answers))
          expect(arrival.answers[question] ?? given).toBe(given);
        expect(Object.keys(random.config.states)).toContain(way.step);
      },
    ),
  );
});

test.each(['code', 'error', 'state'])(
  '“%s” cannot be the id of a question, but can be that of an outcome',
  (id) => {
    const article = (question: string, outcome: string) =>
      sourceFile(`
<Question id="${question}">
## Question?
<Answer id="yes" to="${outcome}">Yes</Answer>
<Answer id="no" to="${outcome}">No</Answer>
</Question>

<Outcome id="${outcome}" kind="fix" code="TST-01">
## Done
</Outcome>
`);
    const said = (text: string) =>
      complaints({ 'en-us': text }).filter((line) => /GP106/u.test(line));
    expect(said(article(id, 'done'))).toEqual([
      expect.stringContaining('has a special meaning for sign-in'),
    ]);
    expect(said(article('what', id))).toEqual([]);
  },
);

describe('filling in stops', () => {
  const always =
    (given: string): Lookup =>
    () =>
      given;

  test('at a question that was answered with a time in the future, and keeps that', () => {
    const answers = { block: 'no', plan: 'yes', since: '2999-01-01T00:00Z' };
    const found = fill(guide, { entry: 'block', answers }, always('over'), now);
    expect(found).toEqual({ step: 'since', answers, filled: [] });
  });

  test('before a fact whose time is in the future', () => {
    const answers = { block: 'no', plan: 'yes' };
    const found = fill(guide, { entry: 'block', answers }, always('2999-01-01T00:00Z'), now);
    expect(found).toEqual({ step: 'since', answers, filled: [] });
  });

  test('at an outcome, which is not looked up', () => {
    const asked: unknown[] = [];
    const lookup: Lookup = (question) => {
      asked.push(question);
      return undefined;
    };
    const answers = { block: 'no', plan: 'no' };
    expect(fill(guide, { entry: 'block', answers }, lookup, now).step).toBe('done');
    expect(asked).toEqual([]);
  });

  test('before an answer that leads back, also for a reader who came in after its question', () => {
    const printer = guideOf(readFixture('printer'));
    const found = fill(printer, { entry: 'find-lamp', answers: {} }, always('look-again'), now);
    expect(found).toEqual({ step: 'find-lamp', answers: {}, filled: [] });
  });
});
