import { expect, test } from 'vitest';
import type { Answered } from '../../src/facts/index.ts';
import { boundFact } from '../support/catalog.ts';
import { answers, readFrom, unknown } from './fixtures/answer.ts';
import { context, guids, list, ok, person, state } from './fixtures/responses.ts';

const second = '22222222-aaaa-4bbb-8ccc-222222222222';

function group(more: object = {}) {
  return { id: guids.group, groupTypes: [], membershipRuleProcessingState: null, ...more };
}

const rule = (processing: unknown, more: object = {}) =>
  group({
    groupTypes: ['Unified', 'DynamicMembership'],
    membershipRuleProcessingState: processing,
    ...more,
  });

const through = (assignedByGroup: string | null, more: object = {}) =>
  state({ assignedByGroup, ...more });

function readStates(licenseAssignmentStates: unknown, groups: Answered) {
  const responses = {
    '{person}': ok(person({ licenseAssignmentStates })),
    '{person}/memberOf/microsoft.graph.group': groups,
  };
  return readFrom('group.rule', responses, context);
}

const read = (...rows: unknown[]) => readStates([through(guids.group)], ok(list(rows)));

test.each([
  [group(), 'assigned'],
  [group({ groupTypes: ['Unified'] }), 'assigned'],
  [rule('On'), 'dynamic'],
  [rule('Paused'), 'paused'],
])('%j', (row, choice) => {
  const reading = read(group({ id: second }), row);
  expect(reading).toMatchObject(answers(choice));
  expect(reading.evidence).toEqual([{ kind: 'membership', state: choice, group: guids.group }]);
});

test('a group counts even if it fails to assign the license', () => {
  const failing = through(guids.group, { state: 'Error', error: 'CountViolation' });
  expect(readStates([failing], ok(list([rule('Paused')])))).toMatchObject(answers('paused'));
});

test('without a group, there is no need to read any', () => {
  const refused: Answered = { ok: false, fault: { reason: 'no-role' } };
  const elsewhere = through(guids.group, { skuId: guids.exchangeOnly });
  for (const states of [[], [through(null)], [elsewhere]]) {
    const reading = readStates(states, refused);
    expect(reading).toMatchObject(answers('no-group'));
    expect(reading.evidence).toEqual([{ kind: 'no-group' }]);
  }
  expect(readStates([through(guids.group)], refused)).toMatchObject(unknown('no-role'));
});

test('a license that is newer than the table may include the plan', () => {
  const states = [through(guids.group, { skuId: second })];
  expect(readStates(states, ok(list([rule('On')])))).toMatchObject(answers('dynamic'));
});

test('several groups answer if they agree', () => {
  const states = [through(guids.group), through(second), through(guids.group)];
  const both = (one: object, other: object) => readStates(states, ok(list([one, other])));
  expect(both(rule('On'), rule('On', { id: second }))).toMatchObject(answers('dynamic'));
  const reading = both(rule('On'), group({ id: second }));
  expect(reading).toMatchObject(unknown('group.rule/several'));
  expect(reading.evidence).toHaveLength(2);
});

test('fields that Graph left empty because a permission is missing are unknown', () => {
  expect(read({ id: guids.group })).toMatchObject(unknown('absent-field'));
  expect(read(group({ groupTypes: null }))).toMatchObject(unknown('malformed'));
  expect(read(rule(null))).toMatchObject(unknown('malformed'));
  expect(read(rule('Resting'))).toMatchObject(unknown('malformed'));
});

test('a rule that is processed without being there is unknown', () => {
  for (const processing of ['On', 'Paused'])
    expect(read(rule(processing, { groupTypes: [] }))).toMatchObject(unknown('malformed'));
});

test('a group that is not among the person’s groups is unknown', () => {
  expect(read(group({ id: second }))).toMatchObject(unknown('undecided'));
  expect(read(null)).toMatchObject(unknown('malformed'));
  expect(read(group({ id: null }))).toMatchObject(unknown('malformed'));
  const cut = list([], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' });
  expect(readStates([through(guids.group)], ok(cut))).toMatchObject(unknown('incomplete'));
});

test('assignments that cannot be read do not mean “no group”', () => {
  expect(readStates(undefined, ok(list([])))).toMatchObject(unknown('absent-field'));
  expect(readStates([null], ok(list([])))).toMatchObject(unknown('malformed'));
});

test('the groups are asked for with the header that a cast needs, and an admin’s consent', () => {
  const { asks, scopes, adminConsent } = boundFact('group.rule');
  const groups = asks.other.find(({ path }) => path.includes('memberOf'));
  expect(groups?.path).toMatch(/\?\$count=true$/u);
  expect(groups?.headers).toEqual({ ConsistencyLevel: 'eventual' });
  expect(scopes.me).toEqual(['User.Read', 'GroupMember.Read.All']);
  expect(adminConsent).toEqual({ me: true, other: true });
});
