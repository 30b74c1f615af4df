/** Cases are replayed as readers would walk: in order, with answers that the guide offers. */

import { expect, test } from 'vitest';
import { checkCases } from '../../src/author/cases.ts';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';

const { config } = guideOf(readFixture('lamp'));

const complain = (written: string) =>
  checkCases(config, written, 'cases.yaml').map(formatDiagnostic);

/** A list of one case. */
const oneCase = (answers: string, code: string) =>
  complain(`- symptom: It is dark\n  answers: { ${answers} }\n  code: ${code}\n`);

test('a case that leads where it says is fine, with and without “I don’t know”', () => {
  expect(oneCase('plugged: no', 'LAMP-01')).toEqual([]);
  expect(oneCase('plugged: unsure, look: in, bulb: old', 'LAMP-02')).toEqual([]);
});

test('a time question is answered with the side of its limit', () => {
  expect(oneCase('plugged: yes, bulb: new, since: over', 'LAMP-04')).toEqual([]);
  expect(oneCase('plugged: yes, bulb: new, since: under', 'LAMP-04')).toEqual([
    'cases.yaml:3:3 GP412 The case ends with LAMP-03 (“wait”), not with LAMP-04 — correct the guide; or the case, if an expert agrees with the guide',
  ]);
});

test('a case that stops early is told what to answer', () => {
  expect(oneCase('plugged: yes', 'LAMP-02')).toEqual([
    'cases.yaml:3:3 GP412 The case stops at the question “bulb”, before it ends — answer it: new, old',
  ]);
});

test('a mistyped question or answer is named in its place, with what was probably meant', () => {
  expect(oneCase('pluged: no', 'LAMP-01')).toEqual([
    'cases.yaml:2:14 GP411 There is no question “pluged” — did you mean “plugged”?',
  ]);
  expect(oneCase('plugged: unsre', 'LAMP-01')).toEqual([
    'cases.yaml:2:14 GP411 The question “plugged” has no answer “unsre” — did you mean “unsure”?',
  ]);
});

test('without anything similar, what can be answered is listed', () => {
  expect(oneCase('plugged: yes, weather: rainy', 'LAMP-01')).toEqual([
    'cases.yaml:2:28 GP411 There is no question “weather” — the guide asks “bulb” here',
  ]);
  expect(oneCase('plugged: perhaps', 'LAMP-01')).toEqual([
    'cases.yaml:2:14 GP411 The question “plugged” has no answer “perhaps” — its answers: yes, no, unsure',
  ]);
});

test('a question that is asked at another point of the path is refused', () => {
  expect(oneCase('plugged: yes, since: over, bulb: new', 'LAMP-04')).toEqual([
    'cases.yaml:2:28 GP411 The guide asks “bulb” here, not “since” — answer “bulb” first',
  ]);
  expect(oneCase('plugged: no, bulb: old', 'LAMP-01')).toEqual([
    'cases.yaml:2:27 GP411 The guide has ended with LAMP-01 before it asks “bulb” — remove this answer, or correct the one before it',
  ]);
});

test('ids that every object has are not steps of a guide', () => {
  expect(oneCase('constructor: yes', 'LAMP-01')[0]).toContain(
    'cases.yaml:2:14 GP411 There is no question “constructor”',
  );
});

test('each case is reported on its own, at its own line', () => {
  const right = '- symptom: A\n  answers: { plugged: no }\n  code: LAMP-01\n';
  const wrong = '- symptom: B\n  answers: { plugged: no }\n  code: LAMP-02\n';
  const lines = complain(right + wrong + right + wrong).map((line) => line.split(' ')[0]);
  expect(lines).toEqual(['cases.yaml:6:3', 'cases.yaml:12:3']);
});

test('a file that is no list of cases is reported as such', () => {
  for (const written of ['', '[]', 'symptom: It is dark', '- [', '- symptom: " "\n  answers: {}'])
    expect([...new Set(complain(written).map((line) => line.split(' ')[1]))]).toEqual(['GP410']);
});
