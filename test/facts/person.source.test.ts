import { expect, test } from 'vitest';
import { answers, readFrom, unknown } from './fixtures/answer.ts';
import { context, ok, person } from './fixtures/responses.ts';

const conflict = {
  category: 'PropertyConflict',
  occurredDateTime: '2026-11-20T08:15:00Z',
  propertyCausingError: 'ProxyAddress',
  value: 'smtp:imke@fourthcoffee.example',
};

function read(more: object) {
  const record = person({
    onPremisesSyncEnabled: true,
    onPremisesLastSyncDateTime: '2026-11-22T11:30:00Z',
    onPremisesProvisioningErrors: [],
    ...more,
  });
  return readFrom('person.source', { '{person}': ok(record) }, context);
}

test('a synchronized account comes from elsewhere', () => {
  const reading = read({});
  expect(reading).toMatchObject(answers('synchronized'));
  expect(reading.evidence).toEqual([
    { kind: 'origin', isSynchronized: true },
    { kind: 'last-sync', instant: '2026-11-22T11:30:00.000Z' },
  ]);
});

test.each([null, false])('%j: an account that is not synchronized is of the cloud', (value) => {
  const reading = read({ onPremisesSyncEnabled: value, onPremisesProvisioningErrors: [conflict] });
  expect(reading).toMatchObject(answers('cloud'));
  expect(reading.evidence).toEqual([{ kind: 'origin', isSynchronized: false }]);
});

test('an error of the synchronization is named with its value', () => {
  const reading = read({ onPremisesProvisioningErrors: [conflict] });
  expect(reading).toMatchObject(answers('sync-error'));
  expect(reading.evidence).toContainEqual({
    kind: 'sync-error',
    property: 'ProxyAddress',
    value: 'smtp:imke@fourthcoffee.example',
  });
});

test('an error that cannot be read is an error', () => {
  for (const row of [null, {}, { ...conflict, value: null }]) {
    const reading = read({ onPremisesProvisioningErrors: [row] });
    expect(reading).toMatchObject(answers('sync-error'));
    expect(reading.evidence.map(({ kind }) => kind)).toEqual(['origin', 'last-sync']);
  }
});

test('a date that cannot be read settles nothing else', () => {
  expect(read({ onPremisesLastSyncDateTime: null })).toMatchObject(answers('synchronized'));
});

test('absent fields are unknown: neither of the cloud nor without errors', () => {
  expect(read({ onPremisesSyncEnabled: undefined })).toMatchObject(unknown('absent-field'));
  expect(read({ onPremisesProvisioningErrors: undefined })).toMatchObject(unknown('absent-field'));
  expect(read({ onPremisesProvisioningErrors: null })).toMatchObject(unknown('malformed'));
  expect(read({ onPremisesSyncEnabled: 'yes' })).toMatchObject(unknown('malformed'));
});
