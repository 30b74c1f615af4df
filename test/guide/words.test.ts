import { expect, test } from 'vitest';
import { wordsOf } from '../../src/author/words-of.ts';
import { ambiguousLabels, answerLabel, labelOf, titleOf } from '../../src/guide/words.ts';
import { must } from '../support/must.ts';
import { check, guideOf, readFixture } from '../support/article-fixtures.ts';

const { documents } = check(readFixture('printer'));

test('gives each id its text in each locale', () => {
  const english = wordsOf(must(documents['en-us']));
  const dutch = wordsOf(must(documents['nl-nl']));
  expect(english.title).toBe('The printer does not print');
  expect(english.steps['power']).toEqual({
    title: 'Is the lamp on?',
    answers: { yes: 'Yes, it is on', no: 'No, it is off', unsure: 'I don’t know' },
  });
  expect(dutch.steps['power']?.answers['unsure']).toBe('Weet ik niet');
  expect(dutch.steps['repair']).toEqual({ title: 'Laat hem repareren', answers: {} });
  expect(Object.keys(dutch.steps)).toEqual(Object.keys(english.steps));
});

test('names an answer by its label, a time by the clock, and repeats nothing else', () => {
  const words = wordsOf(must(documents['en-us']));
  const label = (question: string, given: string) => labelOf(words, { question, given }, String);
  expect(label('since', 'unsure')).toBe('I don’t know');
  expect(label('since', '1970-01-01T00:01Z')).toBe('60000');
  for (const given of ['Jan de Vries', 'constructor', '__proto__', '']) {
    expect(label('since', given)).toBe('…');
    expect(label('gone', given)).toBe('…');
  }
});

test('knows which labels lead to different steps, in each locale', () => {
  const { config, words } = guideOf(readFixture('printer'));
  const labels = (locale: string) => [...ambiguousLabels(config, must(words[locale]))];
  expect(labels('en-us')).toEqual(['I don’t know']);
  expect(labels('nl-nl')).toEqual(['Weet ik niet']);
});

test('a step or an answer without words is called by its id', () => {
  const words = { title: 'Lamp', steps: { power: { title: 'Power?', answers: { yes: 'Yes' } } } };
  expect(titleOf(words, 'power')).toBe('Power?');
  expect(titleOf(words, 'noise')).toBe('noise');
  expect(answerLabel(words, 'power', 'yes')).toBe('Yes');
  expect(answerLabel(words, 'power', 'no')).toBe('no');
  expect(answerLabel(words, 'noise', 'no')).toBe('no');
});
