import { expect, test } from 'vitest';
import { wordsOf } from '../../src/guide/words.ts';
import { must } from '../support/must.ts';
import { check, readFixture } from '../support/written.ts';

const { documents } = check(readFixture('printer'));

test('gives each id its words in each locale', () => {
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
