import { expect, test } from 'vitest';
import { boundFact } from '../support/catalog.ts';
import { bodyOf } from '../support/graph-examples.ts';
import { must } from '../support/must.ts';
import { Json } from '../../src/facts/core/json.ts';
import { Failed, readBody, short } from './fixtures/ask-bodies.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';

const read = (body: unknown) => readBody('auth.capable', body);
const row = (isMfaRegistered: unknown, isMfaCapable: unknown, more: object = {}) => ({
  ...{ isMfaRegistered, isMfaCapable, lastUpdatedDateTime: '2026-11-22T05:00:00.1234567Z' },
  ...more,
});

test('the documented response, which wraps the object: capable, and how old that is', () => {
  expect(read(bodyOf('user-registration-details'))).toMatchObject({
    answer: { choice: 'capable' },
    evidence: [
      { kind: 'second-step', state: 'capable' },
      { kind: 'reported', instant: '2023-03-13T19:15:41.619Z' },
    ],
  });
});

test('registered is not the same as allowed', () => {
  expect(short(read(row(true, true)))).toBe('capable');
  expect(short(read(row(true, false)))).toBe('not-allowed');
  expect(short(read(row(false, false)))).toBe('not-registered');
  expect(short(read(row(false, true)))).toBe('undecided');
});

test('absent fields are unknown, never “no”', () => {
  expect(short(read(row(true, undefined)))).toBe('absent-field');
  expect(short(read(row(undefined, false)))).toBe('absent-field');
  for (const body of [null, row(null, false), row('false', false), { value: [] }])
    expect(short(read(body))).toBe('malformed');
});

test('the age of the report is evidence, and not needed; a date in the future is the clock', () => {
  const dateless = read(row(true, true, { lastUpdatedDateTime: null }));
  expect(dateless.evidence).toEqual([{ kind: 'second-step', state: 'capable' }]);
  const late = row(true, true, { lastUpdatedDateTime: '2026-11-23T05:00:00Z' });
  expect(short(read(late))).toBe('clock');
});

test('faults of the request are passed on', () => {
  for (const reason of ['no-premium', 'no-role', 'person-gone'] as const)
    expect(short(read(new Failed(reason)))).toBe(reason);
});

test('it needs an administrator’s consent and a role, and is not in every cloud', () => {
  const { adminConsent, scopes, lackingClouds, fact } = boundFact('auth.capable');
  expect([adminConsent.me, scopes.me]).toEqual([true, ['AuditLog.Read.All']]);
  expect(lackingClouds).toEqual(['china']);
  expect(fact.roles).toContain('Reports Reader');
});

test('the report has a row for everyone, which is the same body', () => {
  const [ask] = boundFact('auth.capable').asks.other;
  const person = { id: '86462606-FDE0-4fc4-9e0c-a20eb73e54c6', ...row(true, true) };
  const { id, body } = must(ask?.list).of(new Json(person));
  expect(id).toBe('86462606-fde0-4fc4-9e0c-a20eb73e54c6');
  expect(short(read(body))).toBe('capable');
});

test.each([
  ['Corin', 'capable'],
  ['Davit', 'not-registered'],
  ['Rosalind', 'not-allowed'],
])('in the sample, %s: %s', async (name, answer) => {
  expect(short(await readSamplePerson('auth.capable', 'tin-lighthouse', name))).toBe(answer);
});

test('in the sample, the signed-in person has a row too', async () => {
  expect(short(await readSamplePerson('auth.capable', 'tin-lighthouse'))).toBe('capable');
});
