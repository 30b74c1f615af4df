import { describe, expect, test } from 'vitest';
import type { Answered, Reason } from '../../src/facts/index.ts';
import type { Scope } from '../../src/facts/core/scopes.ts';
import {
  about,
  context,
  contextOfOther,
  details,
  facts,
  keyOf,
  guids,
  license,
  list,
  ok,
  plan,
  state,
} from './fixtures/responses.ts';

const read = (more: object = {}) => facts['licence.plan'].read(about(more), context);
const answers = (choice: string) => ({ known: true, answer: { choice } });
const unknown = (reason: string) => ({ known: false, fault: { reason } });
const nothing = { assignedPlans: [], licenseAssignmentStates: [] };
const failing = (more: object = {}) =>
  state({ state: 'Error', error: 'CountViolation', assignedByGroup: guids.group, ...more });

const basePlans = [guids.core, guids.enterprise];
const unknownId = '99999999-1111-4222-8333-444444444444';
const flowFree = 'f30db892-07e9-47e9-837c-80727f46fd3d';
const e3 = { id: guids.e3, name: 'Office 365 E3', part: 'ENTERPRISEPACK' };
const e5 = { id: guids.e5, name: 'Office 365 E5', part: 'ENTERPRISEPREMIUM' };
const unheardOf = { id: unknownId, name: unknownId };
const exchangeOnly = { id: guids.exchangeOnly, name: 'Exchange Online (Plan 1)' };
const coreOn = { kind: 'plan', plan: 'Viva Engage Core', state: 'on' };
const has = (sku: object) => ({ kind: 'license', sku });
const off = (sku: object) => ({ kind: 'plan-off', sku });
const group = { kind: 'group', group: guids.group };

describe('the plan is on', () => {
  test('with the product that carries it', () => {
    const reading = read();
    expect(reading).toMatchObject(answers('yes'));
    expect(reading.evidence).toEqual([coreOn, has(e3)]);
  });

  test('in a subscription that is in its grace period', () => {
    const reading = read({ assignedPlans: [plan({ capabilityStatus: 'Warning' })] });
    expect(reading).toMatchObject(answers('yes'));
    expect(reading.evidence).toEqual([{ ...coreOn, state: 'grace' }, has(e3)]);
  });

  test('with GUIDs in upper case', () => {
    const reading = read({
      assignedLicenses: [license(guids.e3.toUpperCase())],
      assignedPlans: [plan({ servicePlanId: guids.core.toUpperCase() })],
    });
    expect(reading).toMatchObject(answers('yes'));
  });

  test('in one product although off in another, and only the first is evidence', () => {
    const reading = read({ assignedLicenses: [license(guids.e3, basePlans), license(guids.e5)] });
    expect(reading).toMatchObject(answers('yes'));
    expect(reading.evidence).toEqual([coreOn, has(e5)]);
  });

  test('as one of the base plans, and says which', () => {
    const reading = read({
      assignedLicenses: [license(guids.e3, [guids.core])],
      assignedPlans: [plan({ servicePlanId: guids.enterprise })],
    });
    expect(reading).toMatchObject(answers('yes'));
    expect(reading.evidence).toContainEqual({ ...coreOn, plan: 'Yammer Enterprise' });
  });

  test('in a product that our table does not know', () => {
    const reading = read({ assignedLicenses: [license(unknownId)] });
    expect(reading).toMatchObject(answers('yes'));
    expect(reading.evidence).toEqual([coreOn, has(unheardOf)]);
  });

  test('in a known product, and then an unknown one next to it is not evidence', () => {
    const reading = read({ assignedLicenses: [license(unknownId), license()] });
    expect(reading.evidence).toEqual([coreOn, has(e3)]);
  });

  test('through a group', () => {
    const reading = read({
      assignedLicenses: [license(), license(guids.e5, basePlans)],
      licenseAssignmentStates: [
        state({ skuId: guids.e5, assignedByGroup: guids.exchange }),
        state({ assignedByGroup: guids.group }),
      ],
    });
    expect(reading.evidence).toEqual([coreOn, has(e3), group]);
  });

  test('directly, and a group that assigns something else is not named', () => {
    const reading = read({
      assignedLicenses: [license(), license(flowFree)],
      licenseAssignmentStates: [state(), state({ skuId: flowFree, assignedByGroup: guids.group })],
    });
    expect(reading).toMatchObject(answers('yes'));
    expect(reading.evidence).toEqual([coreOn, has(e3)]);
  });

  test('although a group fails to assign another product', () => {
    const reading = read({ licenseAssignmentStates: [state(), failing({ skuId: guids.e5 })] });
    expect(reading).toMatchObject(answers('yes'));
  });
});

describe('the person has no plan', () => {
  test('without any product', () => {
    const reading = read({ ...nothing, assignedLicenses: [] });
    expect(reading).toMatchObject(answers('no'));
    expect(reading.evidence).toEqual([{ kind: 'no-license' }]);
  });

  test('with a product that does not carry it, which the evidence names', () => {
    const reading = read({ ...nothing, assignedLicenses: [license(guids.exchangeOnly)] });
    expect(reading).toMatchObject(answers('no'));
    expect(reading.evidence).toEqual([has(exchangeOnly)]);
  });

  test('with a product that is newer than the table, while no row of the plan works', () => {
    const reading = read({ ...nothing, assignedLicenses: [license(unknownId)] });
    expect(reading).toMatchObject(answers('no'));
  });

  test('when only deleted rows are left', () => {
    const reading = read({
      assignedLicenses: [],
      assignedPlans: [plan({ capabilityStatus: 'Deleted' })],
      licenseAssignmentStates: [],
    });
    expect(reading).toMatchObject(answers('no'));
  });

  test('although a direct assignment of something else fails', () => {
    const direct = failing({ skuId: guids.exchangeOnly, assignedByGroup: null });
    const reading = read({ ...nothing, assignedLicenses: [], licenseAssignmentStates: [direct] });
    expect(reading).toMatchObject(answers('no'));
  });
});

describe('the plan is off', () => {
  test('when every base plan of the product is disabled', () => {
    const disabled = [guids.core.toUpperCase(), guids.enterprise];
    const reading = read({ ...nothing, assignedLicenses: [license(guids.e3, disabled)] });
    expect(reading).toMatchObject(answers('plan-off'));
    expect(reading.evidence).toEqual([off(e3)]);
  });

  test('inside the license of a group, which is named', () => {
    const reading = read({
      ...{ assignedPlans: [], assignedLicenses: [license(guids.e3, basePlans)] },
      licenseAssignmentStates: [state({ assignedByGroup: guids.group, disabledPlans: basePlans })],
    });
    expect(reading).toMatchObject(answers('plan-off'));
    expect(reading.evidence).toEqual([off(e3), group]);
  });

  test('in a product that our table does not know: what is turned off is part of the product', () => {
    const reading = read({ ...nothing, assignedLicenses: [license(unknownId, [guids.core])] });
    expect(reading).toMatchObject(answers('plan-off'));
    expect(reading.evidence).toEqual([off(unheardOf)]);
  });

  test('when the only base plan of a product is disabled: it counts as much as two', () => {
    const [school, edu] = [
      'e578b273-6db4-4691-bba0-8d691f4da603',
      '2078e8df-cff6-4290-98cb-5408261a760a',
    ];
    expect(read({ ...nothing, assignedLicenses: [license(school, [edu])] })).toMatchObject(
      answers('plan-off'),
    );
    expect(
      read({
        ...{ ...nothing, assignedLicenses: [] },
        licenseAssignmentStates: [failing({ skuId: school })],
      }),
    ).toMatchObject(answers('group-error'));
  });
});

describe('a group fails', () => {
  test('to assign a product that carries the plan: error and group are in the evidence', () => {
    const reading = read({
      ...nothing,
      assignedLicenses: [],
      licenseAssignmentStates: [failing()],
    });
    expect(reading).toMatchObject(answers('group-error'));
    expect(reading.evidence).toEqual([
      { kind: 'failing', sku: e3, error: 'CountViolation' },
      group,
    ]);
  });

  test('and only our own failures are evidence', () => {
    const reading = read({
      ...{ ...nothing, assignedLicenses: [license(guids.exchangeOnly)] },
      licenseAssignmentStates: [
        failing({ skuId: guids.exchangeOnly, assignedByGroup: guids.exchange }),
        failing({ error: null }),
      ],
    });
    expect(reading).toMatchObject(answers('group-error'));
    expect(reading.evidence).toEqual([{ kind: 'failing', sku: e3, error: 'Other' }, group]);
  });

  test('even if it assigns what is left of the product', () => {
    const partly = failing({ state: 'ActiveWithError', error: 'DependencyViolation' });
    const reading = read({ ...nothing, assignedLicenses: [], licenseAssignmentStates: [partly] });
    expect(reading).toMatchObject(answers('group-error'));
  });

  test.each([
    ['another sku: it may have stopped ours', { skuId: guids.exchangeOnly }],
    ['a product that our table does not know', { skuId: unknownId, assignedByGroup: null }],
  ])('to assign %s, so nothing is certain', (_, more) => {
    const reading = read({
      ...nothing,
      assignedLicenses: [],
      licenseAssignmentStates: [failing(more)],
    });
    expect(reading).toMatchObject(unknown('licence.plan/failing'));
  });

  test('but a direct assignment that fails is not a group’s fault', () => {
    const reading = read({
      ...nothing,
      assignedLicenses: [],
      licenseAssignmentStates: [failing({ assignedByGroup: null })],
    });
    expect(reading).toMatchObject(unknown('licence.plan/failing'));
  });
});

describe('it is unknown', () => {
  test('when license and plan contradict each other', () => {
    expect(read({ assignedPlans: [] })).toMatchObject(unknown('undecided'));
    expect(read({ assignedLicenses: [] })).toMatchObject(unknown('undecided'));
    const other = plan({ servicePlanId: guids.enterprise });
    const withoutIt = [license(guids.e3, [guids.enterprise])];
    expect(read({ assignedPlans: [other], assignedLicenses: withoutIt })).toMatchObject(
      unknown('undecided'),
    );
  });

  test.each([
    ['only a product without the plan is left', [license(flowFree)]],
    [
      'it is off, and another product is without it',
      [license(guids.e3, basePlans), license(flowFree)],
    ],
  ])('when a row still works and %s', (_, assignedLicenses) => {
    expect(read({ assignedLicenses })).toMatchObject(unknown('undecided'));
  });

  test.each([
    ['Suspended', [license()]],
    ['LockedOut', [license()]],
    ['Suspended', [license(unknownId)]],
    ['Suspended', []],
  ])('when the subscription is %s (%#)', (capabilityStatus, assignedLicenses) => {
    const reading = read({ assignedPlans: [plan({ capabilityStatus })], assignedLicenses });
    expect(reading).toMatchObject(unknown('licence.plan/suspended'));
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

  test('when a status or a state is not a documented one', () => {
    expect(read({ assignedPlans: [plan({ capabilityStatus: 'Fine' })] })).toMatchObject(
      unknown('malformed'),
    );
    const strange = { ...nothing, assignedLicenses: [] };
    expect(read({ ...strange, licenseAssignmentStates: [state({ state: 'Fine' })] })).toMatchObject(
      unknown('malformed'),
    );
  });
});

describe('one odd row among many', () => {
  const odd = [
    ['a plan without its id', { assignedPlans: [plan({ servicePlanId: null }), plan()] }],
    ['a plan without its status', { assignedPlans: [plan({ capabilityStatus: null }), plan()] }],
    ['a plan that is not a row', { assignedPlans: [null, plan()] }],
    ['a license without its id', { assignedLicenses: [{ skuId: null }, license()] }],
    ['no states', { licenseAssignmentStates: null }],
    ['a state without its product', { licenseAssignmentStates: [state({ skuId: null })] }],
  ] as const;

  test.each(odd)('does not hide that the plan is on: %s', (_, more) => {
    expect(read(more)).toMatchObject(answers('yes'));
  });

  test.each([
    ['a plan without its id', { assignedPlans: [plan({ servicePlanId: null })] }],
    ['a plan that is not a row', { assignedPlans: [null] }],
    ['a license without its id', { assignedLicenses: [{ skuId: null, disabledPlans: [] }] }],
    ['a state without its product', { licenseAssignmentStates: [state({ skuId: null })] }],
    ['no states', { licenseAssignmentStates: null }],
  ])('may be the one being looked for, so nothing else is “no”: %s', (_, more) => {
    const reading = read({ ...nothing, assignedLicenses: [], ...more });
    expect(reading).toMatchObject(unknown('malformed'));
  });

  test('that is deleted is ignored, whatever it was about', () => {
    const gone = plan({ servicePlanId: null, capabilityStatus: 'Deleted' });
    const reading = read({ ...nothing, assignedLicenses: [], assignedPlans: [gone] });
    expect(reading).toMatchObject(answers('no'));
  });

  test('a failing state without its error still counts as failing', () => {
    const reading = read({
      ...{ ...nothing, assignedLicenses: [] },
      licenseAssignmentStates: [failing({ error: undefined })],
    });
    expect(reading).toMatchObject(answers('group-error'));
  });
});

describe('about someone else', () => {
  const readOther = (rows: unknown[], more: object = {}) =>
    facts['licence.plan'].read({ details: ok(list(rows)), ...more }, contextOfOther);
  const fault = (reason: Reason, scope?: Scope): Answered => ({
    ok: false,
    fault: { reason, ...(scope && { scope }) },
  });
  const hidden = { person: fault('consent-needed', 'User.Read.All') };

  test('asks for the details first, and for the record only where they do not settle it', () => {
    const first = facts['licence.plan'].read({}, contextOfOther);
    expect(first).toMatchObject({
      known: false,
      wants: keyOf(facts['licence.plan'], 'details'),
    });
    expect(readOther([details()])).not.toHaveProperty('wants');
    expect(readOther([])).toMatchObject({
      known: false,
      wants: keyOf(facts['licence.plan'], 'person'),
    });
    expect(readOther([details({ [guids.core]: 'Disabled' })])).toMatchObject({
      wants: keyOf(facts['licence.plan'], 'person'),
    });
    const denied = { details: fault('no-role') };
    expect(facts['licence.plan'].read(denied, contextOfOther)).toMatchObject({
      known: false,
      wants: keyOf(facts['licence.plan'], 'person'),
    });
  });

  test('a plan that is set up is on, and the product has the name that Graph gives it', () => {
    const reading = readOther([details(undefined, { skuId: unknownId, skuPartNumber: 'NEW_E9' })]);
    expect(reading).toMatchObject(answers('yes'));
    const product = { id: unknownId, name: 'NEW_E9', part: 'NEW_E9' };
    expect(reading.evidence).toEqual([coreOn, has(product)]);
  });

  test('and its group is named where the record has been read anyway', () => {
    const record = about({ licenseAssignmentStates: [state({ assignedByGroup: guids.group })] });
    expect(readOther([details()], record).evidence).toEqual([coreOn, has(e3), group]);
  });

  test.each([[[]], [null], [{ licenseAssignmentStates: null }]])(
    'a record that cannot be read (%j) costs nothing but the group',
    (body) => {
      const reading = readOther([details()], { person: ok(body) });
      expect(reading).toMatchObject(answers('yes'));
      expect(reading.evidence).toEqual([coreOn, has(e3)]);
    },
  );

  test.each([
    ['PendingInput', 'licence.plan/pending'],
    ['PendingActivation', 'licence.plan/pending'],
    ['PendingProvisioning', 'licence.plan/pending'],
    ['Error', 'licence.plan/plan-error'],
  ])('a plan in the state %s is %s, never “no”, whatever the record says', (status, reason) => {
    const rows = [details({ [guids.core]: status })];
    expect(readOther(rows, hidden)).toMatchObject(unknown(reason));
    expect(readOther(rows, about({ ...nothing, assignedLicenses: [] }))).toMatchObject(
      unknown(reason),
    );
  });

  test('one plan that is set up is enough, even in another product', () => {
    const other = details({ [guids.enterprise]: 'Success' }, { skuId: guids.e5 });
    for (const status of ['Disabled', 'PendingInput', 'Error', 'Fine', null])
      expect(readOther([details({ [guids.core]: status }), other])).toMatchObject(answers('yes'));
  });

  test('a plan that is off is off, even without the record', () => {
    const reading = readOther([details({ [guids.core]: 'Disabled' })], hidden);
    expect(reading).toMatchObject(answers('plan-off'));
    expect(reading.evidence).toEqual([off(e3)]);
  });

  test('with the record, the group in whose license it is off is named', () => {
    const record = about({
      ...{ assignedPlans: [], assignedLicenses: [license(guids.e3, basePlans)] },
      licenseAssignmentStates: [state({ assignedByGroup: guids.group, disabledPlans: basePlans })],
    });
    const reading = readOther([details({ [guids.core]: 'Disabled' })], record);
    expect(reading.evidence).toEqual([off(e3), group]);
  });

  test('a plan that is absent is “no” or a group’s error: only the record tells them apart', () => {
    const none = { ...nothing, assignedLicenses: [] };
    expect(readOther([], hidden)).toMatchObject(unknown('consent-needed'));
    expect(readOther([], about(none))).toMatchObject(answers('no'));
    const record = about({ ...none, licenseAssignmentStates: [failing()] });
    expect(readOther([], record)).toMatchObject(answers('group-error'));
  });

  test.each<[Reason, Scope | undefined, Scope]>([
    ['consent-needed', 'LicenseAssignment.Read.All', 'LicenseAssignment.Read.All'],
    ['consent-refused', 'LicenseAssignment.Read.All', 'LicenseAssignment.Read.All'],
    ['no-role', undefined, 'User.Read.All'],
    ['guest', undefined, 'User.Read.All'],
  ])(
    'if neither can be read (%s), the smaller permission that helps is requested',
    (reason, scope, wanted) => {
      const responses = { details: fault(reason, scope), ...hidden };
      const reading = facts['licence.plan'].read(responses, contextOfOther);
      expect(reading).toMatchObject({ known: false, fault: { scope: wanted } });
    },
  );

  test('a temporary failure is not a reason to request more', () => {
    const responses = { details: fault('throttled') };
    const reading = facts['licence.plan'].read(responses, contextOfOther);
    expect(reading).toMatchObject(unknown('throttled'));
    expect(reading).not.toHaveProperty('wants');
    expect(facts['licence.plan'].read({ ...responses, ...about() }, contextOfOther)).toMatchObject(
      answers('yes'),
    );
  });

  test.each([
    ['a row that cannot be read', [null, details({ [guids.exchange]: 'Success' })]],
    ['a plan without its id', [details({ x: 'Success' })]],
    ['a status that is not documented', [details({ [guids.core]: 'Fine' })]],
    ['a product without its plans', [details({}, { servicePlans: undefined })]],
  ])('%s may be a pending plan, which the record does not know about', (_, rows) => {
    expect(readOther(rows)).toMatchObject(unknown('malformed'));
    expect(readOther(rows, about())).toMatchObject(unknown('malformed'));
    const other = details({ [guids.enterprise]: 'Success' }, { skuId: guids.e5 });
    expect(readOther([...rows, other])).toMatchObject(answers('yes'));
  });

  test('a list that was not read to its end does not prove absence', () => {
    const more = { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' };
    const body = (rows: unknown[]) => ({ details: ok(list(rows, more)), ...about() });
    expect(facts['licence.plan'].read(body([]), contextOfOther)).toMatchObject(
      unknown('incomplete'),
    );
    expect(facts['licence.plan'].read(body([details()]), contextOfOther)).toMatchObject(
      answers('yes'),
    );
  });
});
