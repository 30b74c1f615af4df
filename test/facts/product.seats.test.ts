import { describe, expect, test } from 'vitest';
import { scriptValues } from '../../src/facts/core/script-values.ts';
import { evidenceKinds } from '../../src/facts/index.ts';
import { context, facts, guids, list, ok, otherProduct, product } from './fixtures/responses.ts';

const read = (rows: unknown[], more: object = {}) =>
  facts['product.seats'].read({ products: ok(list(rows, more)) }, context);
const units = (consumedUnits: number, prepaid: object, more: object = {}) =>
  product({
    consumedUnits,
    prepaidUnits: { enabled: 0, lockedOut: 0, suspended: 0, warning: 0, ...prepaid },
    ...more,
  });
const full = (more: object = {}) => units(25, { enabled: 25 }, more);
const answers = (choice: string) => ({ known: true, answer: { choice } });
const unknown = (reason: string) => ({ known: false, fault: { reason } });
const e3 = { id: guids.e3, name: 'Office 365 E3', part: 'ENTERPRISEPACK' };
const teams = '710779e8-3d4a-4c88-adb9-386c958d1fdf';

test('a seat is free while fewer are used than bought', () => {
  const reading = read([otherProduct(), product()]);
  expect(reading).toMatchObject(answers('free'));
  expect(reading.evidence).toEqual([{ kind: 'seats', sku: e3, used: 14, total: 25 }]);
});

test('one product with a free seat is enough, and is all that the answer is based on', () => {
  const reading = read([full(), product({ skuId: guids.e5, skuPartNumber: 'ENTERPRISEPREMIUM' })]);
  expect(reading).toMatchObject(answers('free'));
  expect(reading.evidence).toMatchObject([{ sku: { id: guids.e5 } }]);
});

test('none is left when all are used, or more', () => {
  expect(read([full()])).toMatchObject(answers('none-left'));
  expect(read([units(27, { enabled: 25 })])).toMatchObject(answers('none-left'));
});

test('seats in the warning state are neither free nor gone', () => {
  expect(read([units(25, { enabled: 20, warning: 10 })])).toMatchObject(
    unknown('product.seats/grace'),
  );
  expect(read([units(30, { enabled: 20, warning: 10 })])).toMatchObject(answers('none-left'));
  const free = read([units(19, { enabled: 20, warning: 10 })]);
  expect(free).toMatchObject(answers('free'));
  expect(free.evidence).toMatchObject([
    { used: 19, total: 20 },
    { kind: 'grace', count: 10 },
  ]);
});

describe('there is no product', () => {
  test('when none carries the plan, and the evidence says how many were read', () => {
    const reading = read([otherProduct()]);
    expect(reading).toMatchObject(answers('no-product'));
    expect(reading.evidence).toEqual([{ kind: 'products', count: 1 }]);
    expect(read([])).toMatchObject({ ...answers('no-product'), evidence: [{ count: 0 }] });
  });

  test('when the only one is deleted', () => {
    expect(read([product({ capabilityStatus: 'Deleted' })])).toMatchObject(answers('no-product'));
  });
});

describe('seats that cannot be assigned to a person do not count', () => {
  const million = { enabled: 1_000_000 };
  test.each([
    ['a trial that people start', { skuId: teams, skuPartNumber: 'TEAMS_EXPLORATORY' }, 'trial'],
    ['such a trial by its id alone', { skuId: teams, skuPartNumber: null }, 'trial'],
    [
      'a trial that is newer than the table',
      { skuId: '99999999-1111-4222-8333-444444444444', skuPartNumber: 'ENGAGE_vTrial' },
      'trial',
    ],
    ['a license for the organization', { appliesTo: 'Company' }, 'company'],
    [
      'a license for a robot',
      { skuId: 'c2ac2ee4-9bb1-47e4-8541-d689c7e83371', skuPartNumber: 'SPE_E3_RPA1' },
      'unattended',
    ],
  ])('%s', (_, more, why) => {
    const row = units(12, million, more);
    const alone = read([row]);
    expect(alone).toMatchObject(answers('no-product'));
    expect(alone.evidence).toMatchObject([
      { kind: 'products', count: 1 },
      { kind: 'no-seats', why },
    ]);
    expect(read([full(), row])).toMatchObject(answers('none-left'));
    expect(read([product(), row])).toMatchObject(answers('free'));
  });

  test('a product for schools with IW in its part number is not a trial', () => {
    const id = '78e66a63-337a-4a9a-8959-41c6654dfb56';
    const row = product({ skuId: id, skuPartNumber: 'STANDARDWOFFPACK_IW_FACULTY' });
    expect(read([row])).toMatchObject(answers('free'));
  });

  test.each(['Suspended', 'LockedOut'])('%s: the product is there, its seats are not', (status) => {
    const old = (more: object = {}) =>
      units(0, { suspended: 25, lockedOut: 25 }, { capabilityStatus: status, ...more });
    const reading = read([full(), old({ skuId: guids.e5 })]);
    expect(reading).toMatchObject(answers('none-left'));
    expect(reading.evidence).toMatchObject([
      { kind: 'seats', used: 25, total: 25 },
      { kind: 'no-seats', why: 'suspended' },
    ]);
    expect(read([old()])).toMatchObject(answers('none-left'));
    expect(read([old(), product()])).toMatchObject(answers('free'));
  });
});

describe('contradictory data settles nothing', () => {
  test('a subscription that is suspended and has seats', () => {
    expect(read([product({ capabilityStatus: 'Suspended' })])).toMatchObject(unknown('undecided'));
    expect(read([product({ capabilityStatus: 'LockedOut' })])).toMatchObject(unknown('undecided'));
  });

  const withState = (...states: unknown[]) =>
    product({
      servicePlans: states.map((provisioningStatus, at) => ({
        servicePlanId: [guids.core, guids.enterprise][at],
        provisioningStatus,
      })),
    });
  test.each(['Disabled', 'Error', null, 'Fine'])('a plan that the tenant has %s', (status) => {
    expect(read([withState(status)])).toMatchObject(unknown('undecided'));
    expect(read([withState(status, 'Success')])).toMatchObject(answers('free'));
  });
  test.each(['PendingInput', 'PendingActivation', 'PendingProvisioning'])(
    'but not %s',
    (status) => {
      expect(read([withState(status)])).toMatchObject(answers('free'));
    },
  );
});

describe('a script can name the product', () => {
  test('by the part number that Graph sent, even if the table does not know it', () => {
    const skuId = '99999999-1111-4222-8333-444444444444';
    const { evidence } = read([product({ skuId, skuPartNumber: 'NEW_E9' })]);
    expect(scriptValues(evidence, evidenceKinds).skus.map(({ sku }) => sku)).toEqual([
      { id: skuId, name: 'NEW_E9', part: 'NEW_E9' },
    ]);
  });

  test('and the reader chooses among several', () => {
    const servicePlans = [...otherProduct().servicePlans, ...product().servicePlans];
    const { evidence } = read([
      full({ skuId: '18181a46-0d4e-45cd-891e-60aabd171b4e' }),
      product({ skuId: guids.e5, skuPartNumber: 'ENTERPRISEPREMIUM', servicePlans }),
      product(),
    ]);
    expect(scriptValues(evidence, evidenceKinds).skus.map(({ sku }) => sku.part)).toEqual([
      'ENTERPRISEPREMIUM',
      'ENTERPRISEPACK',
    ]);
  });
});

test('a list that was not read to its end does not prove absence', () => {
  const more = {
    '@odata.nextLink': 'https://graph.microsoft.com/v1.0/subscribedSkus?$skiptoken=2',
  };
  expect(read([otherProduct()], more)).toMatchObject(unknown('incomplete'));
  expect(read([product()], more)).toMatchObject(answers('free'));
});

describe('one row that cannot be read', () => {
  test.each([
    ['consumedUnits', undefined],
    ['consumedUnits', null],
    ['consumedUnits', '14'],
    ['consumedUnits', -1],
    ['prepaidUnits', null],
    ['prepaidUnits', { enabled: null, warning: 0 }],
    ['servicePlans', undefined],
    ['servicePlans', [{ servicePlanId: null, provisioningStatus: 'Success' }]],
    ['capabilityStatus', 'Fine'],
    ['appliesTo', null],
    ['skuId', null],
  ])('proves neither that there are seats nor that there are none: %s is %j', (field, value) => {
    const odd = product({ [field]: value });
    expect(read([odd])).toMatchObject(unknown('malformed'));
    expect(read([odd, full()])).toMatchObject(unknown('malformed'));
    expect(read([odd, product()])).toMatchObject(answers('free'));
    expect(read([null, product()])).toMatchObject(answers('free'));
  });
});
