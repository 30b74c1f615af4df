// What the facts make of the responses that Microsoft's own pages show.
import { describe, expect, test } from 'vitest';
import { facts, type FactName, type Responses } from '../../src/facts/index.ts';
import { isRecord } from '../../src/facts/json.ts';
import { bodyOf, lacksExamples, readExample } from '../support/examples.ts';
import { about, context, ok, plan, state } from './fixtures/responses.ts';

const read = (name: FactName, responses: Responses) => {
  const { evidence, ...reading } = facts[name].read(responses, context);
  return { ...reading, seen: evidence.map(({ field, value }) => `${field}=${value}`) };
};
const values = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((value) => typeof value === 'string') : [];

/** A field of the first row of a list, or of the object itself. */
function fieldOf(body: unknown, field: string): unknown {
  const rows: unknown = isRecord(body) ? (body['value'] ?? [body]) : [];
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined;
  return isRecord(row) ? row[field] : undefined;
}

describe.skipIf(lacksExamples)('documented', () => {
  test('products without the plan in their list: none, whatever their name', () => {
    const products = ok(bodyOf('subscribedsku-list'));
    expect(read('product.seats', { products })).toMatchObject({
      answer: { choice: 'no-product' },
      seen: [],
    });
  });

  test('plans of an organization: the newest row of Yammer is the date', () => {
    const assignedPlans = fieldOf(bodyOf('organization-get-yammer'), 'assignedPlans');
    expect(read('licence.since', about({ assignedPlans }))).toMatchObject({
      answer: { instant: '2016-02-02T01:15:04.000Z' },
    });
  });

  test('a user without states of assignment: unknown, never “no”', () => {
    const person = ok(bodyOf('user-assignlicense-response'));
    expect(read('licence.plan', { person })).toMatchObject({
      fault: { reason: 'absent-field' },
      seen: ['product=0118a350-71fc-4ec3-8f0c-6a1cb8867561'],
    });
  });

  test.each(['directoryaudit-list-1', 'directoryaudit-list-2'])('%s: nothing in bulk', (name) => {
    expect(read('licence.bulk', { audits: ok(bodyOf(name)) })).toMatchObject({
      fault: { reason: 'absence-proves-nothing' },
      seen: ['directoryAudits.targetResources=0'],
    });
  });

  test('states, errors and statuses: each one is understood', () => {
    const enums = readExample('enums');
    const states = isRecord(enums['licenseAssignmentState']) ? enums['licenseAssignmentState'] : {};
    const nothing = { assignedLicenses: [], assignedPlans: [] };
    const known = values(states['state']);
    expect(known.length).toBeGreaterThan(3);
    for (const one of known)
      for (const error of values(states['error'])) {
        const licenseAssignmentStates = [state({ state: one, error })];
        const { fault } = {
          fault: undefined,
          ...read('licence.plan', about({ ...nothing, licenseAssignmentStates })),
        };
        expect(fault?.reason).not.toBe('malformed');
      }
    const statuses = values(enums['assignedPlan.capabilityStatus']);
    expect(statuses).toContain('LockedOut');
    for (const capabilityStatus of statuses) {
      const reading = read('licence.since', about({ assignedPlans: [plan({ capabilityStatus })] }));
      expect(reading.known).toBe(['Enabled', 'Warning'].includes(capabilityStatus));
    }
  });
});
