import { describe, expect, test } from 'vitest';
import { bodyOf } from '../support/graph-examples.ts';
import { boundFact } from '../support/catalog.ts';
import { hasPiece, readBodies } from './fixtures/ask-bodies.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';
import { context, facts, health, list, ok } from './fixtures/responses.ts';

const read = (...rows: unknown[]) =>
  facts['service.incident'].read({ health: ok(list(rows)), issues: ok(list([])) }, context);
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

describe('what Microsoft calls the incident', () => {
  const issue = (more: object = {}) => ({
    startDateTime: '2026-11-22T06:00:00Z',
    title: 'Some users can’t open communities',
    id: 'VE482113',
    service: 'Microsoft Viva Engage',
    isResolved: false,
    ...more,
  });
  const withIssues = (...issues: unknown[]) =>
    facts['service.incident'].read(
      { health: ok(list([health('serviceDegradation')])), issues: ok(list(issues)) },
      context,
    );
  const titles = (...issues: unknown[]) =>
    withIssues(...issues).evidence.flatMap((piece) => piece['title'] ?? []);

  test('is evidence, newest first', () => {
    expect(withIssues(issue()).evidence).toContainEqual({
      ...{ kind: 'issue', title: 'Some users can’t open communities', id: 'VE482113' },
      start: '2026-11-22T06:00:00.000Z',
    });
    const older = issue({ title: 'Older', startDateTime: '2026-11-20T06:00:00Z' });
    expect(titles(older, issue({ title: 'Newer' }))).toEqual(['Newer', 'Older']);
  });

  test('concerns only this product, and only what is going on', () => {
    expect(titles(issue({ isResolved: true }), issue({ service: 'Exchange Online' }))).toEqual([]);
    expect(titles(null, issue({ title: null }), issue({ service: undefined }))).toEqual([]);
  });

  test('does not change the answer if it cannot be read', () => {
    const fault = { reason: 'throttled' } as const;
    const reading = facts['service.incident'].read(
      { health: ok(list([health('serviceDegradation')])), issues: { ok: false, fault } },
      context,
    );
    expect(reading).toMatchObject(answers('yes'));
  });

  test('is asked only if there is an incident', () => {
    const read = (status: string) =>
      facts['service.incident'].read({ health: ok(list([health(status)])) }, context);
    expect(read('serviceOperational')).toMatchObject(answers('no'));
    expect(read('investigating')).toMatchObject({ known: false });
  });

  test('the documented response about another product: resolved', () => {
    const fact = boundFact('service.incident', 'exchange');
    const issues = bodyOf('service-issues');
    const reading = readBodies(fact, { healthOverviews: list([exchange]), '/issues': issues });
    expect(reading).toMatchObject({ known: true, answer: { choice: 'yes' } });
    expect(reading.evidence).toHaveLength(1);
  });

  test('in the sample, it has its title', async () => {
    const reading = await readSamplePerson('service.incident', 'northern-looms');
    expect(hasPiece(reading, { kind: 'issue', id: 'VE482113' })).toBe(true);
  });
});
