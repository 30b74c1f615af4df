import { describe, expect, test } from 'vitest';
import { about, context, facts, guids, ok, person, plan } from './fixtures/responses.ts';

const read = (...assignedPlans: object[]) =>
  facts['licence.since'].read(about({ assignedPlans }), context);
const on = (assignedDateTime: string, more: object = {}) => plan({ assignedDateTime, ...more });
const since = (instant: string) => ({ known: true, answer: { instant } });
const unknown = (reason: string) => ({ known: false, fault: { reason } });

describe('the plan was last assigned', () => {
  test('at the newest of several rows, whatever their order', () => {
    const rows = [
      on('2026-11-19T08:00:00Z'),
      on('2026-11-21T08:00:00Z'),
      on('2020-01-01T08:00:00Z'),
    ];
    expect(read(...rows)).toMatchObject(since('2026-11-21T08:00:00.000Z'));
  });

  test('not at a deleted row, although newer', () => {
    const deleted = on('2026-11-22T08:00:00Z', { capabilityStatus: 'Deleted' });
    expect(read(deleted, on('2026-11-21T08:00:00Z'))).toMatchObject(
      since('2026-11-21T08:00:00.000Z'),
    );
  });

  test('not at a row of another plan', () => {
    const other = on('2026-11-22T08:00:00Z', { servicePlanId: guids.exchange });
    expect(read(other, on('2026-11-21T08:00:00Z'))).toMatchObject(
      since('2026-11-21T08:00:00.000Z'),
    );
  });

  test('at a row with the GUID in upper case', () => {
    const row = on('2026-11-21T08:00:00Z', { servicePlanId: guids.core.toUpperCase() });
    expect(read(row)).toMatchObject(since('2026-11-21T08:00:00.000Z'));
  });

  test('at one moment, in whatever zone it was written', () => {
    expect(read(on('2026-11-21T23:30:00-05:00'))).toMatchObject(since('2026-11-22T04:30:00.000Z'));
  });

  test('a little in the future, as far as honest clocks differ', () => {
    expect(read(on('2026-11-22T12:04:00Z'))).toMatchObject(since('2026-11-22T12:04:00.000Z'));
  });
});

describe('it is unknown', () => {
  test('without any working row', () => {
    expect(read()).toMatchObject(unknown('licence.since/nothing-assigned'));
    expect(read(on('2026-11-21T08:00:00Z', { capabilityStatus: 'Deleted' }))).toMatchObject(
      unknown('licence.since/nothing-assigned'),
    );
  });

  test('when the date is in the future', () => {
    expect(read(on('2026-11-22T12:06:00Z'))).toMatchObject(unknown('clock'));
  });

  test('when Graph’s time differs from this device’s', () => {
    const at = (serverTime: string) =>
      facts['licence.since'].read({ person: ok(person(), { serverTime }) }, context);
    expect(at('2026-11-22T18:00:00Z')).toMatchObject(unknown('clock'));
    expect(at('2026-11-22T06:00:00Z')).toMatchObject(unknown('clock'));
    expect(at('now')).toMatchObject(unknown('clock'));
    expect(at('2026-11-22T12:05:00Z')).toMatchObject({ known: true });
  });

  test.each([
    '2026-11-21T08:00:00',
    'yesterday',
    '',
    '0001-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
  ])('when the date is %j', (text) => {
    expect(read(on('2026-11-21T08:00:00Z'), on(text))).toMatchObject(unknown('malformed'));
  });

  test.each([
    ['newer', '2026-11-22T08:00:00Z', 'malformed'],
    ['undated', null, 'malformed'],
  ])('when a row that does not name its plan is %s', (_, assignedDateTime, reason) => {
    const nameless = plan({ servicePlanId: null, assignedDateTime });
    expect(read(nameless, on('2026-11-21T08:00:00Z'))).toMatchObject(unknown(reason));
  });

  test('but not when such a row is older, or deleted', () => {
    const known = on('2026-11-21T08:00:00Z');
    const older = plan({ servicePlanId: null, assignedDateTime: '2026-11-20T08:00:00Z' });
    const gone = plan({ servicePlanId: null, capabilityStatus: 'Deleted' });
    const strange = on('2026-11-20T08:00:00Z', { capabilityStatus: null });
    expect(read(older, gone, strange, known)).toMatchObject(since('2026-11-21T08:00:00.000Z'));
  });

  test('when a row has no date', () => {
    expect(read(plan({ assignedDateTime: undefined }))).toMatchObject(unknown('absent-field'));
  });
});
