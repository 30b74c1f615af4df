import { describe, expect, test } from 'vitest';
import { facts, type Reading } from '../../src/facts/index.ts';
import { scriptValues } from '../../src/facts/script-values.ts';
import { about, context, GUID, licence, plan, state } from './fixtures/responses.ts';

const read = (more: object = {}) => facts['licence.plan'].read(about(more), context);
const seen = (reading: Reading) => reading.evidence.map(({ field, value }) => `${field}=${value}`);
const answers = (choice: string) => ({ known: true, answer: { choice } });
const unknown = (reason: string) => ({ known: false, fault: { reason } });
const nothing = { assignedPlans: [], licenseAssignmentStates: [] };
const failing = (more: object = {}) =>
  state({ state: 'Error', error: 'CountViolation', assignedByGroup: GUID.group, ...more });

describe('the plan is on', () => {
  test('with the product that carries it', () => {
    const reading = read();
    expect(reading).toMatchObject(answers('yes'));
    expect(seen(reading)).toEqual([
      'assignedPlans.capabilityStatus=VIVAENGAGE_CORE: Enabled',
      'product=Office 365 E3',
    ]);
  });

  test('in a subscription that is in its days of grace', () => {
    expect(read({ assignedPlans: [plan({ capabilityStatus: 'Warning' })] })).toMatchObject(
      answers('yes'),
    );
  });

  test('with GUIDs in upper case', () => {
    const reading = read({
      assignedLicenses: [licence(GUID.e3.toUpperCase())],
      assignedPlans: [plan({ servicePlanId: GUID.core.toUpperCase() })],
    });
    expect(reading).toMatchObject(answers('yes'));
  });

  test('in one product although off in another', () => {
    const off = [GUID.core, GUID.enterprise];
    const reading = read({ assignedLicenses: [licence(GUID.e3, off), licence(GUID.e5)] });
    expect(reading).toMatchObject(answers('yes'));
  });

  test('as one of the base plans, and says which', () => {
    const reading = read({
      assignedLicenses: [licence(GUID.e3, [GUID.core])],
      assignedPlans: [plan({ servicePlanId: GUID.enterprise })],
    });
    expect(reading).toMatchObject(answers('yes'));
    expect(seen(reading)).toContain('assignedPlans.capabilityStatus=YAMMER_ENTERPRISE: Enabled');
  });

  test('in a product that our table does not know', () => {
    const unheardOf = '99999999-1111-4222-8333-444444444444';
    expect(read({ assignedLicenses: [licence(unheardOf)] })).toMatchObject(answers('yes'));
  });

  test('through a group, whose id is private', () => {
    const ours = state({ assignedByGroup: GUID.group });
    const reading = read({
      assignedLicenses: [licence(), licence(GUID.e5, [GUID.core, GUID.enterprise])],
      licenseAssignmentStates: [state({ skuId: GUID.e5, assignedByGroup: GUID.exchange }), ours],
    });
    expect(scriptValues(reading.evidence).group).toBe(GUID.group);
    expect(reading.evidence.at(-1)).toMatchObject({
      field: 'licenseAssignmentStates.assignedByGroup',
      value: GUID.group,
      private: true,
    });
  });

  test('although a group fails to give another product', () => {
    const reading = read({ licenseAssignmentStates: [state(), failing({ skuId: GUID.e5 })] });
    expect(reading).toMatchObject(answers('yes'));
  });
});

describe('the person has no plan', () => {
  test('without any product', () => {
    const reading = read({ ...nothing, assignedLicenses: [] });
    expect(reading).toMatchObject(answers('no'));
    expect(seen(reading)).toEqual(['assignedLicenses=0']);
  });

  test('with a product that does not carry it, which the evidence shows', () => {
    const reading = read({ ...nothing, assignedLicenses: [licence(GUID.exchangeOnly)] });
    expect(reading).toMatchObject(answers('no'));
    expect(seen(reading)).toContain(`product=${GUID.exchangeOnly}`);
  });

  test('when only deleted rows are left', () => {
    const reading = read({
      assignedLicenses: [],
      assignedPlans: [plan({ capabilityStatus: 'Deleted' })],
      licenseAssignmentStates: [],
    });
    expect(reading).toMatchObject(answers('no'));
  });
});

test('the plan is off when every base plan of the product is disabled', () => {
  const reading = read({
    ...nothing,
    assignedLicenses: [licence(GUID.e3, [GUID.core.toUpperCase(), GUID.enterprise])],
  });
  expect(reading).toMatchObject(answers('plan-off'));
  expect(seen(reading)).toContain('assignedLicenses.disabledPlans=Office 365 E3');
  expect(scriptValues(reading.evidence)).toEqual({ product: GUID.e3, group: undefined });
});

test('the only base plan of a product counts as much as two', () => {
  const [school, edu] = [
    'e578b273-6db4-4691-bba0-8d691f4da603',
    '2078e8df-cff6-4290-98cb-5408261a760a',
  ];
  expect(read({ ...nothing, assignedLicenses: [licence(school, [edu])] })).toMatchObject(
    answers('plan-off'),
  );
  expect(
    read({
      ...{ ...nothing, assignedLicenses: [] },
      licenseAssignmentStates: [failing({ skuId: school })],
    }),
  ).toMatchObject(answers('group-error'));
});

describe('a group fails', () => {
  test('to give a product that carries the plan: error and group are in the evidence', () => {
    const reading = read({
      ...nothing,
      assignedLicenses: [],
      licenseAssignmentStates: [failing()],
    });
    expect(reading).toMatchObject(answers('group-error'));
    expect(seen(reading)).toEqual([
      'assignedLicenses=0',
      'licenseAssignmentStates.error=CountViolation',
      'licenseAssignmentStates.product=Office 365 E3',
      `licenseAssignmentStates.assignedByGroup=${GUID.group}`,
    ]);
  });

  test('also where it gives what is left of the product', () => {
    const partly = failing({ state: 'ActiveWithError', error: 'DependencyViolation' });
    const reading = read({ ...nothing, assignedLicenses: [], licenseAssignmentStates: [partly] });
    expect(reading).toMatchObject(answers('group-error'));
  });

  test('to give another product: it may have stopped ours, so nothing is certain', () => {
    const reading = read({
      ...nothing,
      assignedLicenses: [],
      licenseAssignmentStates: [failing({ skuId: GUID.exchangeOnly })],
    });
    expect(reading).toMatchObject(unknown('undecided'));
  });

  test('but a direct assignment that fails is no fault of a group', () => {
    const reading = read({
      ...nothing,
      assignedLicenses: [],
      licenseAssignmentStates: [failing({ assignedByGroup: null })],
    });
    expect(reading).toMatchObject(unknown('undecided'));
  });
});

describe('it is unknown', () => {
  test('when licence and plan contradict each other', () => {
    expect(read({ assignedPlans: [] })).toMatchObject(unknown('undecided'));
    expect(read({ assignedLicenses: [] })).toMatchObject(unknown('undecided'));
  });

  test('when the subscription is suspended', () => {
    const reading = read({ assignedPlans: [plan({ capabilityStatus: 'Suspended' })] });
    expect(reading).toMatchObject(unknown('undecided'));
  });

  test.each(['assignedLicenses', 'assignedPlans'])('when %s was not sent', (field) => {
    expect(read({ [field]: undefined })).toMatchObject(unknown('absent-field'));
  });

  test('when the states were not sent and the plan is not on', () => {
    const reading = read({
      assignedPlans: [],
      assignedLicenses: [],
      licenseAssignmentStates: undefined,
    });
    expect(reading).toMatchObject(unknown('absent-field'));
  });

  test('when a status or a state is none of the documented ones', () => {
    expect(read({ assignedPlans: [plan({ capabilityStatus: 'Fine' })] })).toMatchObject(
      unknown('malformed'),
    );
    const strange = { ...nothing, assignedLicenses: [] };
    expect(read({ ...strange, licenseAssignmentStates: [state({ state: 'Fine' })] })).toMatchObject(
      unknown('malformed'),
    );
  });
});
