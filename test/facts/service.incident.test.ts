import { expect, test } from 'vitest';
import { context, facts, health, list, ok } from './fixtures/responses.ts';

const read = (...rows: unknown[]) =>
  facts['service.incident'].read({ health: ok(list(rows)) }, context);
const answers = (choice: string) => ({ known: true, answer: { choice } });
const unknown = (reason: string) => ({ known: false, fault: { reason } });
const exchange = health('serviceInterruption', { id: 'Exchange', service: 'Exchange Online' });

test.each(['investigating', 'serviceDegradation', 'serviceInterruption', 'verifyingService'])(
  '%s is an incident',
  (status) => {
    expect(read(exchange, health(status))).toMatchObject(answers('yes'));
  },
);

test.each(['serviceOperational', 'serviceRestored', 'falsePositive'])('%s is not', (status) => {
  expect(read(exchange, health(status))).toMatchObject(answers('no'));
});

test('the service is found under its old and its new name', () => {
  const names = [
    { id: 'yammer', service: 'Yammer Enterprise' },
    { id: 'VivaEngage', service: 'Viva Engage' },
    { id: 'x', service: 'Microsoft Viva Engage' },
  ];
  for (const name of names)
    expect(read(health('investigating', name))).toMatchObject(answers('yes'));
});

test('the service is found by its id alone: it may have any name', () => {
  const renamed = { id: 'yammer', service: 'Employee communities' };
  expect(read(exchange, health('investigating', renamed))).toMatchObject(answers('yes'));
  expect(read(exchange, health('serviceOperational', renamed))).toMatchObject(answers('no'));
  expect(read(health('investigating', { id: 'yammer', service: null }))).toMatchObject(
    answers('yes'),
  );
});

test('the evidence is the state that decides, and the service as people know it', () => {
  expect(read(health('serviceOperational'), health('investigating')).evidence).toEqual([
    { kind: 'health', service: 'Microsoft Viva Engage', state: 'investigating' },
  ]);
});

test('a service without a name may be ours: an incident counts, a healthy state does not', () => {
  const nameless = health('serviceOperational', { id: null, service: null });
  expect(read(nameless, health('investigating'))).toMatchObject(answers('yes'));
  expect(read(nameless, health('serviceOperational'))).toMatchObject(unknown('malformed'));
  expect(read(null, health('serviceOperational'))).toMatchObject(unknown('malformed'));
});

test('other services prove nothing', () => {
  expect(read(exchange)).toMatchObject(unknown('service.incident/not-listed'));
});

test('a status that is neither ongoing nor over settles nothing', () => {
  for (const status of ['investigationSuspended', 'unknownFutureValue', null]) {
    expect(read(health('', { status }))).toMatchObject(unknown('service.incident/unclear-status'));
    expect(read(health('serviceOperational'), health('', { status }))).toMatchObject(
      unknown('service.incident/unclear-status'),
    );
  }
});

test('a list that was not read to its end does not prove that all is well', () => {
  const body = list([health('serviceOperational')], { '@odata.nextLink': 'https://x.example/' });
  expect(facts['service.incident'].read({ health: ok(body) }, context)).toMatchObject(
    unknown('incomplete'),
  );
});
