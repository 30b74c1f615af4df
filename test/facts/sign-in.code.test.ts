import { describe, expect, test } from 'vitest';
import { askKey } from '../../src/facts/core/ask.ts';
import { boundFact } from '../support/catalog.ts';
import { bodyOf } from '../support/graph-examples.ts';
import { must } from '../support/must.ts';
import { Failed, readBody, short } from './fixtures/ask-bodies.ts';
import { context, list, ok } from './fixtures/responses.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';

/** A sign-in at an hour of the day in the format of Microsoft’s example. */
const at = (hour: number, errorCode: unknown, more: object = {}) => ({
  id: '66ea54eb-6301-4ee5-be62-ff5a759b0100',
  createdDateTime: `2026-11-22T${String(hour).padStart(2, '0')}:15:41.6195833Z`,
  appId: 'de8bc8b5-d9f9-48b1-a8ad-b748da725064',
  appDisplayName: 'Graph explorer',
  conditionalAccessStatus: 'notApplied',
  isInteractive: true,
  status: { errorCode, failureReason: null, additionalDetails: null },
  ...more,
});
const read = (...rows: unknown[]) => readBody('sign-in.code', list(rows));

describe('the family of a number', () => {
  test.each([
    [50034, 'wrong-account'],
    [50020, 'wrong-account'],
    [50126, 'password'],
    [50055, 'password'],
    [50056, 'federated'],
    [50053, 'locked'],
    [50057, 'blocked'],
    [50076, 'second-step'],
    [500121, 'second-step'],
    [53000, 'policy'],
    [53003, 'policy'],
    [53004, 'risk'],
    [50105, 'not-assigned'],
    [65001, 'consent'],
    [90094, 'consent'],
    [7000112, 'app-off'],
    [500011, 'app-off'],
    [500021, 'restricted'],
    [500213, 'restricted'],
    [50000, 'other'],
    [1234567, 'other'],
    [5, 'other'],
  ])('%i: %s', (number, family) => {
    expect(short(read(at(9, number)))).toBe(family);
  });
});

test('a number that is not listed is a policy’s if the log says that a policy refused', () => {
  const refused = { conditionalAccessStatus: 'failure' };
  expect(short(read(at(9, 530036, refused)))).toBe('policy');
  expect(short(read(at(9, 50126, refused)))).toBe('password');
  expect(short(read(at(9, 530036, { conditionalAccessStatus: 'success' })))).toBe('other');
  for (const status of [undefined, null, 'unknownFutureValue'])
    expect(short(read(at(9, 530036, { conditionalAccessStatus: status })))).toBe('malformed');
});

test('the evidence is the number, the app and the time', () => {
  expect(read(at(9, 50126))).toMatchObject({
    evidence: [
      { kind: 'failed-sign-in', number: '50126', instant: '2026-11-22T09:15:41.619Z' },
      { kind: 'failed-app', app: 'Graph explorer' },
    ],
  });
  expect(read(at(9, 50126, { appDisplayName: null })).evidence).toHaveLength(1);
});

test('nothing private is kept: no address, place or device', () => {
  const more = { ipAddress: '131.107.159.37', userPrincipalName: 'a@contoso.example' };
  expect(JSON.stringify(read(at(9, 50126, more)))).not.toMatch(/131\.|contoso/u);
});

describe('the last failure', () => {
  test('is the newest, in whatever order they arrive', () => {
    expect(short(read(at(8, 50126), at(10, 53003), at(9, 50057)))).toBe('policy');
  });

  test('is over once the person got into the same app', () => {
    expect(short(read(at(10, 0), at(9, 50126)))).toBe('sign-in.code/nothing-failed');
    expect(short(read(at(8, 0), at(9, 50126)))).toBe('password');
    const teams = { appId: '1FEC8E78-bce4-4aaf-ab1b-5451cc387264' };
    expect(short(read(at(10, 0, teams), at(9, 50126)))).toBe('password');
    const unnamed = { appId: null };
    expect(short(read(at(10, 0, unnamed), at(9, 50126)))).toBe('sign-in.code/nothing-failed');
    expect(short(read(at(10, 0), at(9, 50126, unnamed)))).toBe('sign-in.code/nothing-failed');
    expect(short(read(at(9, 50126, unnamed)))).toBe('password');
  });

  test('is not a step that every sign-in can have', () => {
    for (const number of [50058, 50140, 50199])
      expect(short(read(at(10, number), at(9, 50057)))).toBe('blocked');
    expect(short(read(at(10, 50140)))).toBe('sign-in.code/nothing-failed');
  });
});

describe('finding nothing proves nothing', () => {
  test('the documented response: a sign-in that succeeded', () => {
    expect(short(readBody('sign-in.code', bodyOf('sign-ins')))).toBe('sign-in.code/nothing-failed');
  });

  test('no row at all', () => {
    expect(short(read())).toBe('sign-in.code/nothing-failed');
  });

  test('a row that cannot be read may be newer, or a success', () => {
    for (const row of [null, at(10, null), at(10, 0, { status: null }), at(10, 'x')])
      expect(short(read(row, at(9, 50126)))).toBe('malformed');
    const dateless = at(10, 0, { createdDateTime: '0001-01-01T00:00:00Z' });
    expect(short(read(dateless, at(9, 50126)))).toBe('malformed');
  });
});

test('a sign-in in the future means that a clock is wrong', () => {
  expect(short(read(at(23, 50126)))).toBe('clock');
  const fact = boundFact('sign-in.code');
  const late = ok(list([at(9, 50126)]), { serverTime: '2026-11-22T15:00:00Z' });
  const responses = new Map([[askKey(must(fact.asks.me[0])), late]]);
  expect(short(fact.read(responses, context))).toBe('clock');
});

test('without a premium license, or a role: unknown', () => {
  for (const reason of ['no-premium', 'no-role'] as const)
    expect(short(readBody('sign-in.code', new Failed(reason)))).toBe(reason);
});

test('it asks about one person by id, with consent, a role, and not in China', () => {
  const { asks, adminConsent, lackingClouds, fact } = boundFact('sign-in.code');
  expect(asks.me[0]?.path).toBe('/auditLogs/signIns?$filter=userId eq {personId}&$top=50');
  expect(asks.me[0]?.select).toEqual([]);
  expect(adminConsent.me).toBe(true);
  expect(lackingClouds).toEqual(['china']);
  expect(fact.roles).toEqual(['Reports Reader', 'Security Reader', 'Global Reader']);
});

test.each([
  ['Corin', 'sign-in.code/nothing-failed'],
  ['Petra', 'second-step'],
  ['Davit', 'policy'],
  ['Solveig', 'password'],
  ['Kofi', 'risk'],
  ['Rosalind', 'not-assigned'],
])('in the sample, %s: %s', async (name, answer) => {
  expect(short(await readSamplePerson('sign-in.code', 'tin-lighthouse', name))).toBe(answer);
});
