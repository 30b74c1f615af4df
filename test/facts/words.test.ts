import { describe, expect, test } from 'vitest';
import { defineEvidence } from '../../src/facts/core/evidence.ts';
import { facts, type Fact } from '../../src/facts/index.ts';
import { checkFactWords } from '../../src/library/check-fact-words.ts';
import { checkMessages } from '../../src/library/check-interface.ts';
import { wordsOfFacts, factMessages, factWords } from '../../src/library/fact-words.ts';
import { interfaceLocales } from '../../src/library/interface.ts';

test('every fact has its words in every language of the interface', () => {
  expect(checkFactWords()).toEqual([]);
});

describe('what is wrong with the words of a fact', () => {
  const seen = defineEvidence('seen', { count: 'count', plan: 'name' });
  const fact: Fact = { ...facts['person.location'], evidence: [seen] };
  const check = (text: string) =>
    checkMessages('en-us', { file: 'x.yaml', text }, { keys: factMessages(fact), list: 'fact.ts' });

  test.each([
    ['reads: What it reads\n', 'x.yaml:1:1 GP501 The message “evidence.seen” is missing'],
    ["evidence.seen: '{count} of {plan}'\n", 'x.yaml:1:1 GP501 The message “reads” is missing'],
    ["reads: x\nevidence.seen: '{count}'\n", '“evidence.seen” leaves out {plan}'],
    ["reads: x\nevidence.seen: '{count} {plan} {x}'\n", 'uses {x}, which has no value'],
    ["reads: x\nevidence.sen: x\nevidence.seen: '{count} {plan}'\n", 'no message “evidence.sen”'],
  ])('%j', (text, said) => {
    const [first, ...rest] = check(text);
    expect(rest).toEqual([]);
    const { file, line, column, code, message } = first ?? {};
    expect(`${file}:${line}:${column} ${code} ${message}`).toContain(said);
  });

  test('a fact without a file lacks every message, in every language', () => {
    const nameless: Fact = { ...fact, name: 'person.telepathy' };
    const found = checkFactWords([nameless]);
    expect(found.map(({ code }) => code)).toContain('GP503');
    expect(found).toHaveLength(interfaceLocales().length);
  });
});

test('a guide gets the evidence of its facts in words, and of those they are shown with', () => {
  const words = wordsOfFacts([facts['licence.since']], 'en-us');
  expect(Object.keys(words)).toContain('evidence.assigned');
  expect(Object.keys(words)).toContain('evidence.group');
  expect(Object.keys(words)).not.toContain('evidence.seats');
  expect(Object.keys(words)).not.toContain('reads');
  expect(factWords(facts['licence.since'], 'en-us')['reads']).toBe(
    'When the plan was last assigned',
  );
});
