// What the facts make of the responses in Microsoft's own documentation.
import { describe, expect, test } from 'vitest';
import type { FactName } from '../support/catalog.ts';
import { isRecord } from '../../src/facts/core/json.ts';
import { bodyOf, readExample } from '../support/graph-examples.ts';
import {
  about,
  context,
  contextOfOther,
  details,
  facts,
  keyOf,
  guids,
  list,
  ok,
  plan,
  type Responses,
  state,
} from './fixtures/responses.ts';

const read = (name: FactName, responses: Responses) => facts[name].read(responses, context);
const values = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((value) => typeof value === 'string') : [];

/** A field of the first row of a list, or of the object itself. */
function fieldOf(body: unknown, field: string): unknown {
  const rows: unknown = isRecord(body) ? (body['value'] ?? [body]) : [];
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined;
  return isRecord(row) ? row[field] : undefined;
}

describe('documented', () => {
  test('products that do not list the plan: none, whatever their name', () => {
    const products = ok(bodyOf('subscribed-products'));
    expect(read('product.seats', { products })).toMatchObject({
      answer: { choice: 'no-product' },
      evidence: [{ kind: 'products', count: 2 }],
    });
  });

  test('plans of an organization: the newest row of Yammer is the date', () => {
    const assignedPlans = fieldOf(bodyOf('organization-plans'), 'assignedPlans');
    expect(read('licence.since', about({ assignedPlans }))).toMatchObject({
      answer: { instant: '2016-02-02T01:15:04.000Z' },
    });
  });

  test('a user without states of assignment: unknown, never “no”', () => {
    const person = ok(bodyOf('assigned-license'));
    expect(read('licence.plan', { person })).toMatchObject({
      fault: { reason: 'absent-field' },
      evidence: [],
    });
  });

  test.each(['audit-member-added', 'audit-group-policies'])('%s: nothing in bulk', (name) => {
    expect(read('licence.bulk', { audits: ok(bodyOf(name)) })).toMatchObject({
      fault: { reason: 'licence.bulk/absence-proves-nothing' },
      evidence: [],
    });
  });

  test('license details without the plan: only the record says whether it is “no”', () => {
    const responses = { details: ok(bodyOf('license-details')) };
    expect(facts['licence.plan'].read(responses, contextOfOther)).toMatchObject({
      known: false,
      wants: keyOf(facts['licence.plan'], 'person'),
    });
  });

  test('provisioning states: each one is understood, and none that is pending is “no”', () => {
    const known = values(readExample('license-enums')['servicePlanInfo.provisioningStatus']);
    expect(known).toContain('PendingInput');
    for (const status of known) {
      const none = { assignedLicenses: [], assignedPlans: [], licenseAssignmentStates: [] };
      const responses = { details: ok(list([details({ [guids.core]: status })])), ...about(none) };
      const reading = facts['licence.plan'].read(responses, contextOfOther);
      if (status === 'Success') expect(reading).toMatchObject({ answer: { choice: 'yes' } });
      else if (status === 'Disabled') expect(reading).toMatchObject({ known: true });
      else expect(reading).toMatchObject({ known: false });
      expect(reading).not.toMatchObject({ fault: { reason: 'malformed' } });
    }
  });

  test('states, errors and statuses: each one is understood', () => {
    const enums = readExample('license-enums');
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
