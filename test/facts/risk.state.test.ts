import { expect, test } from 'vitest';
import { boundFact } from '../support/catalog.ts';
import { Failed, readBody, short } from './fixtures/ask-bodies.ts';
import { list } from './fixtures/responses.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';

/** A row with the fields and values that Microsoft documents; its example has types as values. */
const row = (riskState: unknown, more: object = {}) => ({
  '@odata.type': '#microsoft.graph.riskyUser',
  id: 'd1d4a5d4-a5d4-d1d4-d4a5-d4d1d4a5d4d1',
  ...{ isProcessing: false, riskLevel: 'none', riskState },
  ...more,
});
const read = (...rows: unknown[]) => readBody('risk.state', list(rows));

test.each([
  ['atRisk', 'at-risk'],
  ['confirmedCompromised', 'at-risk'],
  ['confirmedSafe', 'no-risk'],
  ['remediated', 'no-risk'],
  ['dismissed', 'no-risk'],
  ['none', 'no-risk'],
])('%s: %s', (state, answer) => {
  expect(short(read(row(state)))).toBe(answer);
});

test('a state that is new is unknown, whatever it means', () => {
  expect(short(read(row('unknownFutureValue')))).toBe('risk.state/new-state');
  expect(short(read(row(null)))).toBe('malformed');
  expect(short(read(row(undefined)))).toBe('absent-field');
});

test('who is not listed may never have been looked at', () => {
  expect(short(read())).toBe('risk.state/not-listed');
});

test('no answer about someone whose risk is being processed, unless there is one already', () => {
  const processing = { isProcessing: true };
  expect(short(read(row('none', processing)))).toBe('risk.state/processing');
  expect(short(read(row('atRisk', processing)))).toBe('at-risk');
  expect(short(read(row('none', { isProcessing: undefined })))).toBe('absent-field');
});

test('more than the person’s row, or none that can be read, is unknown', () => {
  expect(short(read(row('none'), row('none')))).toBe('malformed');
  expect(short(read(null))).toBe('malformed');
  expect(short(readBody('risk.state', {}))).toBe('absent-field');
});

test('the evidence is the state and the level, if Microsoft gives one', () => {
  const seen = (riskLevel: unknown) => read(row('atRisk', { riskLevel })).evidence;
  expect(seen('high')).toEqual([{ kind: 'risk', state: 'risky', level: 'high' }]);
  for (const level of ['hidden', 'unknownFutureValue', null])
    expect(seen(level)).toEqual([{ kind: 'risk', state: 'risky', level: 'none' }]);
});

test('it asks for one person by id, with consent, a role, and not in China', () => {
  const { asks, adminConsent, lackingClouds, fact } = boundFact('risk.state');
  expect(asks.other[0]?.path).toBe('/identityProtection/riskyUsers?$filter=id eq {personId}');
  expect(adminConsent.other).toBe(true);
  expect(lackingClouds).toEqual(['china']);
  expect(fact.roles[0]).toBe('Security Reader');
});

test('without the license for it: no premium', () => {
  expect(short(readBody('risk.state', new Failed('no-premium')))).toBe('no-premium');
});

test.each([
  ['Corin', 'no-risk'],
  ['Petra', 'risk.state/not-listed'],
  ['Kofi', 'at-risk'],
])('in the sample, %s: %s', async (name, answer) => {
  expect(short(await readSamplePerson('risk.state', 'tin-lighthouse', name))).toBe(answer);
});
