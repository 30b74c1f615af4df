import { expect, test } from 'vitest';
import { boundFact } from '../support/catalog.ts';
import { bodyOf } from '../support/graph-examples.ts';
import { readBody, short } from './fixtures/ask-bodies.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';

const read = (body: unknown) => readBody('teams.licensed', body);

test('the documented response: licensed', () => {
  const body = bodyOf('teams-licensing-details');
  expect(read(body)).toMatchObject({
    answer: { choice: 'yes' },
    evidence: [{ kind: 'teams-license', isValid: true }],
  });
});

test('not licensed is an answer of its own, absent is unknown', () => {
  expect(short(read({ hasTeamsLicense: false }))).toBe('no');
  expect(short(read({}))).toBe('absent-field');
  for (const hasTeamsLicense of [null, 'false', 0])
    expect(short(read({ hasTeamsLicense }))).toBe('malformed');
  expect(short(read(null))).toBe('malformed');
});

test('about others, it needs a wider scope that an administrator agrees to; every cloud has it', () => {
  const fact = boundFact('teams.licensed');
  expect(fact.scopes).toEqual({ me: ['User.Read'], other: ['User.Read.All'] });
  expect(fact.adminConsent).toEqual({ me: false, other: true });
  expect(fact.lackingClouds).toEqual([]);
});

test('in the sample, it follows from the licenses', async () => {
  expect(short(await readSamplePerson('teams.licensed', 'fourth-coffee', 'Imke'))).toBe('yes');
  for (const name of ['Noor', 'Fergus', 'Lotte'])
    expect(short(await readSamplePerson('teams.licensed', 'fourth-coffee', name))).toBe('no');
});
