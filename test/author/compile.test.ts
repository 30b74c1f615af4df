import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, hoursOf } from '../../src/author/compile.ts';
import type { GuideConfig } from '../../src/guide/config.ts';
import { createGuideMachine } from '../../src/guide/machine.ts';
import { findPaths } from '../../src/author/paths.ts';
import { replay } from '../../src/guide/replay.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { followPlan, guideOfPlan } from '../support/plan.ts';
import {
  check,
  documentOf,
  guideOf,
  now,
  readFixture,
  sourceFile,
} from '../support/article-fixtures.ts';

const { config } = guideOf(readFixture('printer'));

test('begins at the first question and keeps the steps in order', () => {
  expect(config.id).toBe('test');
  expect(config.initial).toBe('power');
  expect(Object.keys(config.states)).toEqual([
    'power',
    'find-lamp',
    'since',
    'noise',
    'plug-in',
    'wait',
    'repair',
  ]);
});

test('compiles an answer to a guarded transition', () => {
  expect(config.states['noise']).toEqual({
    tags: ['question'],
    meta: {},
    always: [
      {
        guard: { type: 'answered', params: { question: 'noise', answer: 'yes' } },
        target: 'repair',
      },
      {
        guard: { type: 'answered', params: { question: 'noise', answer: 'no' } },
        target: 'plug-in',
      },
    ],
    exit: { type: 'record', params: { question: 'noise' } },
  });
});

test('gives the sides of a time question its limit', () => {
  expect(config.states['since']).toMatchObject({
    meta: { hours: 24 },
    always: [
      { guard: { params: { answer: 'under', side: 'within', hours: 24 } } },
      { guard: { params: { answer: 'over', side: 'beyond', hours: 24 } } },
      { guard: { params: { question: 'since', answer: 'unsure' } } },
    ],
  });
});

test('compiles an answer that leads back to one that forgets', () => {
  expect(config.states['find-lamp']).toMatchObject({
    always: [{}, {}, { target: 'power', actions: { type: 'forget', params: { from: 'power' } } }],
  });
});

test('keeps the fact of a question and its parameters', () => {
  const fact = '<Question id="a" fact="licence.plan" product="engage">\n\n## A?\n\n</Question>';
  const compiled = compile('test', documentOf(sourceFile(fact)));
  expect(compiled?.states['a']).toMatchObject({
    meta: { fact: 'licence.plan', parameters: { product: 'engage' } },
  });
});

test('compiles an outcome with its kind, its code and its way back', () => {
  expect(config.states['plug-in']).toEqual({
    tags: ['outcome'],
    meta: { kind: 'fix', code: 'PRN-01' },
    on: { again: { target: 'power', actions: { type: 'forget', params: { from: 'power' } } } },
  });
  expect(config.states['repair']).not.toHaveProperty('on');
});

test('makes no machine from an article without steps', () => {
  const { config: none, diagnostics } = check({ 'en-us': sourceFile('Words only.') });
  expect(none).toBeUndefined();
  expect(diagnostics).toEqual([]);
});

test('refuses a document that the check refuses, instead of guessing', () => {
  const halves = [
    '<Question id="a">\n\n## A?\n\n<Answer id="b">B</Answer>\n\n</Question>',
    '<Outcome id="a" kind="fix">\n\n## A\n\n</Outcome>',
    '<Outcome id="a" kind="cure" code="TST-01">\n\n## A\n\n</Outcome>',
  ];
  for (const half of halves) {
    expect(() => compile('test', documentOf(sourceFile(half)))).toThrow('check() refuses');
  }
});

test('reads a limit in positive whole hours and nothing else', () => {
  expect(hoursOf('24')).toBe(24);
  expect(hoursOf('9999')).toBe(9999);
  for (const wrong of [undefined, '', '0', '-1', '1.5', '024', '1e3', '10000', '24 ', 'a day'])
    expect(hoursOf(wrong)).toBeUndefined();
});

function isConfig(value: unknown): value is GuideConfig {
  return typeof value === 'object' && value !== null && 'states' in value;
}

test('makes plain data: its JSON is the same guide', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.dictionary(fc.string(), fc.string()), (plan, noise) => {
      const guide = guideOfPlan(plan);
      const copy: unknown = JSON.parse(JSON.stringify(guide.config));
      if (!isConfig(copy)) throw new Error('the JSON is no config');
      expect(copy).toEqual(guide.config);
      expect(findPaths(copy)).toEqual(findPaths(guide.config));
      const { step, trail } = replay(createGuideMachine(copy), { known: noise, now });
      expect({ step, trail }).toEqual(followPlan(plan, noise));
    }),
    { numRuns: 40 },
  );
});
