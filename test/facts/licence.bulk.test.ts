import { describe, expect, test } from 'vitest';
import { audit, audits, context, facts, list, ok } from './fixtures/responses.ts';

const read = (rows: unknown[], more: object = {}) =>
  facts['licence.bulk'].read({ audits: ok(list(rows), more) }, context);
const yes = { known: true, answer: { choice: 'yes' } };
const unknown = (reason: string) => ({ known: false, fault: { reason } });

describe('an assignment in bulk', () => {
  test('is one that changed fifty people in one day', () => {
    const reading = read(audits(50));
    expect(reading).toMatchObject(yes);
    expect(reading.evidence).toEqual([{ kind: 'changes', people: 50 }]);
  });

  test('is seen in a list that was not read to its end', () => {
    const body = list(audits(50), { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' });
    expect(facts['licence.bulk'].read({ audits: ok(body) }, context)).toMatchObject(yes);
  });

  test('counts people whose user principal name the log leaves out', () => {
    const nameless = (type: object) =>
      audits(50).map((event, number) => ({
        ...event,
        targetResources: [
          { id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, ...type },
        ],
      }));
    expect(read(nameless({ userPrincipalName: null, Type: 'User' }))).toMatchObject(yes);
    expect(read(nameless({ type: 'user' }))).toMatchObject(yes);
    expect(read(nameless({ userPrincipalName: 'a@b.example' }))).toMatchObject(yes);
    expect(read(nameless({ userPrincipalName: null, type: 'Device' }))).toMatchObject(
      unknown('licence.bulk/absence-proves-nothing'),
    );
  });

  test('is not hidden by an event that cannot be read', () => {
    const odd = [null, audit(51, { result: null }), audit(52, { activityDateTime: null })];
    expect(read([...odd, ...audits(50)])).toMatchObject(yes);
    expect(read([...odd, ...audits(49)])).toMatchObject(
      unknown('licence.bulk/absence-proves-nothing'),
    );
  });

  test('counts what happened exactly 24 hours ago', () => {
    expect(read(audits(50, { activityDateTime: '2026-11-21T12:00:00Z' }))).toMatchObject(yes);
  });
});

describe('absence proves nothing', () => {
  test.each([
    ['few people', audits(49)],
    ['one person often', Array.from({ length: 60 }, () => audit(1))],
    ['older events', audits(60, { activityDateTime: '2026-11-21T11:59:59Z' })],
    ['failures', audits(60, { result: 'failure' })],
    ['other changes', audits(60, { activityDisplayName: 'Update user' })],
    ['nothing', []],
    [
      'nobody, as Microsoft writes it',
      audits(60).map((event, number) => ({
        ...event,
        targetResources: [{ id: '00000000-0000-0000-0000-000000000000', type: 'User', number }],
      })),
    ],
  ])('%s', (_, rows) => {
    expect(read(rows)).toMatchObject(unknown('licence.bulk/absence-proves-nothing'));
  });

  test('a group among the targets is not a person', () => {
    const groups = audits(60).map((event, number) => ({
      ...event,
      targetResources: [{ id: `group-${number}`, displayName: 'All staff', Type: 'Group' }],
    }));
    expect(read(groups)).toMatchObject(unknown('licence.bulk/absence-proves-nothing'));
  });
});

test('events in the future mean that a clock is wrong', () => {
  expect(read(audits(60, { activityDateTime: '2026-11-22T12:30:00Z' }))).toMatchObject(
    unknown('clock'),
  );
  expect(read(audits(60), { serverTime: '2026-11-21T12:00:00Z' })).toMatchObject(unknown('clock'));
});

test('events are malformed if none of them can be read', () => {
  expect(read(audits(60, { activityDateTime: 'today' }))).toMatchObject(unknown('malformed'));
});
