import { expect, test } from 'vitest';
import { answers, readFrom, unknown } from './fixtures/answer.ts';
import { context, guids, ok, person, state } from './fixtures/responses.ts';

const read = (...licenseAssignmentStates: unknown[]) =>
  readFrom('licence.group-error', { '{person}': ok(person({ licenseAssignmentStates })) }, context);
const failing = (error: unknown, more: object = {}) =>
  state({ assignedByGroup: guids.group, state: 'Error', error, ...more });

test.each([
  ['CountViolation', 'no-seats'],
  ['MutuallyExclusiveViolation', 'conflict'],
  ['DependencyViolation', 'dependency'],
  ['ProhibitedInUsageLocationViolation', 'location'],
  ['UniquenessViolation', 'address'],
  ['Other', 'other'],
  ['SomethingNewViolation', 'other'],
])('%s', (error, choice) => {
  const reading = read(failing(error));
  expect(reading).toMatchObject(answers(choice));
  expect(reading.evidence).toMatchObject([
    { kind: 'group-failure', sku: { id: guids.e3 }, error, group: guids.group },
  ]);
});

test('an active license with an error is one', () => {
  expect(read(failing('CountViolation', { state: 'ActiveWithError' }))).toMatchObject(
    answers('no-seats'),
  );
});

test('an error without a code is another error', () => {
  expect(read(failing(null))).toMatchObject(answers('other'));
});

test('an error whose code is missing is unknown, unless what to resolve first is known', () => {
  const missing = failing('DependencyViolation', { error: undefined });
  expect(read(missing)).toMatchObject(unknown('absent-field'));
  expect(read(missing, failing('DependencyViolation'))).toMatchObject(unknown('absent-field'));
  expect(read(missing, failing('CountViolation'))).toMatchObject(answers('no-seats'));
  expect(read(null, failing('DependencyViolation'))).toMatchObject(unknown('malformed'));
});

test('of several errors, the one to resolve first answers, and all are shown', () => {
  const second = { assignedByGroup: '22222222-aaaa-4bbb-8ccc-222222222222' };
  const reading = read(failing('DependencyViolation'), failing('CountViolation', second));
  expect(reading).toMatchObject(answers('no-seats'));
  expect(reading.evidence).toHaveLength(2);
});

test('another license of the same group is shown: it may be what fails', () => {
  const reading = read(failing('Other'), failing('CountViolation', { skuId: guids.exchangeOnly }));
  expect(reading).toMatchObject(answers('other'));
  expect(reading.evidence.map(({ error }) => error)).toEqual(['Other', 'CountViolation']);
});

test('without a failing group there is none, even if a direct assignment fails', () => {
  const working = state({ assignedByGroup: guids.group });
  for (const rows of [[], [working], [failing('CountViolation', { assignedByGroup: null })]]) {
    const reading = read(...rows);
    expect(reading).toMatchObject(answers('none'));
    expect(reading.evidence).toEqual([{ kind: 'no-group-failure' }]);
  }
});

test('a group that fails to assign something else may hold this license up', () => {
  for (const skuId of [guids.exchangeOnly, guids.group])
    expect(read(failing('CountViolation', { skuId }))).toMatchObject(
      unknown('licence.group-error/another'),
    );
});

test('absent and malformed data are unknown, never “none”', () => {
  const without = { '{person}': ok(person({ licenseAssignmentStates: undefined })) };
  expect(readFrom('licence.group-error', without, context)).toMatchObject(unknown('absent-field'));
  expect(read(null)).toMatchObject(unknown('malformed'));
  expect(read(state({ state: 'Odd' }))).toMatchObject(unknown('malformed'));
  expect(read(null, failing('CountViolation'))).toMatchObject(answers('no-seats'));
});
