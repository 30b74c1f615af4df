import { describe, expect, test } from 'vitest';
import { boundFact } from '../support/catalog.ts';
import { bodyOf } from '../support/graph-examples.ts';
import { readBody, short } from './fixtures/ask-bodies.ts';
import { guids, list, otherProduct, product } from './fixtures/responses.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';

const read = (...rows: unknown[]) => readBody('product.state', list(rows));
const inState = (capabilityStatus: unknown, more: object = {}) =>
  product({ capabilityStatus, ...more });
const e5 = { skuId: guids.e5, skuPartNumber: 'ENTERPRISEPREMIUM' };

describe('a single subscription', () => {
  test.each([
    ['Enabled', 'enabled'],
    ['Warning', 'warning'],
    ['Suspended', 'suspended'],
    ['LockedOut', 'locked-out'],
    ['Deleted', 'none'],
  ])('%s: %s', (status, answer) => {
    expect(short(read(otherProduct(), inState(status)))).toBe(answer);
  });

  test.each(['Unknown', null, 7, ''])('%j is unknown', (status) => {
    expect(short(read(inState(status)))).toBe('malformed');
  });

  test('without its status, it is unknown', () => {
    expect(short(read(inState(undefined)))).toBe('malformed');
  });
});

test('the documented response: products of the organization, none with the product', () => {
  expect(readBody('product.state', bodyOf('subscribed-products'))).toMatchObject({
    answer: { choice: 'none' },
    evidence: [{ kind: 'no-subscription' }],
  });
});

test('the best of several decides, and the evidence shows all of them', () => {
  const reading = read(inState('LockedOut'), inState('Suspended', e5));
  expect(reading).toMatchObject({
    answer: { choice: 'suspended' },
    evidence: [
      { kind: 'subscription', sku: { id: guids.e3 }, state: 'locked-out' },
      { kind: 'subscription', sku: { id: guids.e5 }, state: 'suspended' },
    ],
  });
});

test('what cannot be assigned to people does not count', () => {
  for (const more of [{ appliesTo: 'Company' }, { skuPartNumber: 'TEAMS_EXPLORATORY' }])
    expect(short(read(inState('Enabled', more), inState('Suspended', e5)))).toBe('suspended');
});

test('what was not read may be in a better state', () => {
  expect(short(read(inState('Warning'), null))).toBe('malformed');
  expect(short(read(inState('Warning'), inState('Enabled', { servicePlans: null })))).toBe(
    'malformed',
  );
  expect(short(read(inState('Enabled'), null))).toBe('enabled');
  const more = { '@odata.nextLink': 'https://x.example/' };
  const firstPage = (status: string) =>
    short(readBody('product.state', list([inState(status)], more)));
  expect(firstPage('Warning')).toBe('incomplete');
  expect(firstPage('Enabled')).toBe('enabled');
});

test('it asks what the seats ask, so that one request serves both', () => {
  const [state, seats] = [boundFact('product.state'), boundFact('product.seats')];
  expect(state.asks.other).toEqual(seats.asks.other);
  expect(state.adminConsent.other).toBe(false);
});

test.each([
  ['fourth-coffee', 'engage', 'enabled'],
  ['tin-lighthouse', 'engage', 'warning'],
  ['tin-lighthouse', 'copilot', 'suspended'],
  ['northern-looms', 'copilot', 'locked-out'],
  ['paper-lantern', 'engage', 'none'],
  ['willow-bank', 'engage', 'no-role'],
] as const)('in the sample, %s has %s: %s', async (organization, about, answer) => {
  const reading = await readSamplePerson('product.state', organization, undefined, about);
  expect(short(reading)).toBe(answer);
});
