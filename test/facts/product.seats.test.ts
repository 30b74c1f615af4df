import { expect, test } from 'vitest';
import { facts } from '../../src/facts/index.ts';
import { scriptValues } from '../../src/facts/script-values.ts';
import { context, GUID, list, ok, otherProduct, product } from './fixtures/responses.ts';

const read = (rows: unknown[], more: object = {}) =>
  facts['product.seats'].read({ products: ok(list(rows, more)) }, context);
const units = (consumedUnits: number, prepaid: object) =>
  product({
    consumedUnits,
    prepaidUnits: { enabled: 0, lockedOut: 0, suspended: 0, warning: 0, ...prepaid },
  });
const answers = (choice: string) => ({ known: true, answer: { choice } });
const unknown = (reason: string) => ({ known: false, fault: { reason } });

test('a seat is free while fewer are used than bought', () => {
  const reading = read([otherProduct(), product()]);
  expect(reading).toMatchObject(answers('free'));
  expect(reading.evidence).toMatchObject([
    { value: 'Office 365 E3: Enabled, 14 of 25' },
    { field: 'subscribedSkus.skuId', value: GUID.e3 },
  ]);
});

test('one product with a free seat is enough', () => {
  const full = units(25, { enabled: 25 });
  expect(read([full, product({ skuId: GUID.e5 })])).toMatchObject(answers('free'));
});

test('none is left when all are used, or more', () => {
  expect(read([units(25, { enabled: 25 })])).toMatchObject(answers('none-left'));
  expect(read([units(27, { enabled: 25 })])).toMatchObject(answers('none-left'));
});

test('seats in the warning state are neither free nor gone', () => {
  expect(read([units(25, { enabled: 20, warning: 10 })])).toMatchObject(unknown('undecided'));
  expect(read([units(30, { enabled: 20, warning: 10 })])).toMatchObject(answers('none-left'));
  expect(read([units(19, { enabled: 20, warning: 10 })])).toMatchObject(answers('free'));
});

test('there is no product when none carries the plan', () => {
  expect(read([otherProduct()])).toMatchObject(answers('no-product'));
  expect(read([])).toMatchObject(answers('no-product'));
  expect(read([product({ capabilityStatus: 'Deleted' })])).toMatchObject(answers('no-product'));
});

test('one plan among others is enough, and a script can name the product', () => {
  const servicePlans = [...otherProduct().servicePlans, ...product().servicePlans];
  const full = units(25, { enabled: 25 });
  const { evidence, ...rest } = read([full, product({ skuId: GUID.e5, servicePlans })]);
  expect(rest).toMatchObject(answers('free'));
  expect(scriptValues(evidence)).toEqual({ product: GUID.e5, group: undefined });
});

test('a suspended subscription settles nothing', () => {
  expect(read([product({ capabilityStatus: 'Suspended' })])).toMatchObject(unknown('undecided'));
});

test('a list that was not read to its end proves no absence', () => {
  const more = {
    '@odata.nextLink': 'https://graph.microsoft.com/v1.0/subscribedSkus?$skiptoken=2',
  };
  expect(read([otherProduct()], more)).toMatchObject(unknown('incomplete'));
  expect(read([product()], more)).toMatchObject(answers('free'));
});

test.each(['consumedUnits', 'prepaidUnits', 'servicePlans', 'capabilityStatus', 'skuId'])(
  'it is unknown when %s is absent',
  (field) => {
    expect(read([product({ [field]: undefined })])).toMatchObject(unknown('absent-field'));
  },
);

test('it is unknown when a number is none', () => {
  expect(read([product({ consumedUnits: '14' })])).toMatchObject(unknown('malformed'));
  expect(read([product({ consumedUnits: -1 })])).toMatchObject(unknown('malformed'));
});
