import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveProducts } from '../../src/facts/derive-products.ts';
import { planSets } from '../../src/facts/plans.ts';
import table from '../../src/facts/products.json' with { type: 'json' };
import otherNames from '../../src/facts/product-names.json' with { type: 'json' };
import { knownProduct, plansOfProduct, shortId } from '../../src/facts/products.ts';
import { guids } from './fixtures/responses.ts';

const csv = readFileSync(new URL('fixtures/products.csv', import.meta.url), 'utf8');

describe('the table of products', () => {
  test('keeps those that carry a base plan, with quoted commas and GUIDs in upper or lower case', () => {
    expect(deriveProducts(csv).carriers).toEqual([
      {
        id: '22222222-0000-4000-8000-000000000000',
        part: 'BUNDLE',
        name: 'Everything, and more',
        plans: ['VIVAENGAGE_CORE', 'YAMMER_ENTERPRISE'],
      },
      {
        id: '11111111-0000-4000-8000-000000000000',
        part: 'SCHOOL',
        name: 'School',
        plans: ['YAMMER_EDU'],
      },
    ]);
  });

  test('keeps a product that Microsoft no longer lists', () => {
    const gone = { id: 'x', part: 'AAA', name: 'Gone', plans: ['YAMMER_ENTERPRISE'] };
    const { carriers, others } = deriveProducts(csv, { carriers: [gone], others: { z: 'Old' } });
    expect(carriers[0]).toEqual(gone);
    expect(others['z']).toBe('Old');
  });

  test('keeps the names of all others, and only one row for a product that has since gained a plan', () => {
    const others = { '11111111': 'School, before it had the plan' };
    expect(deriveProducts(csv, { carriers: [], others }).others).toEqual({
      '33333333': 'Mail only',
      '44444444': 'Premium',
    });
  });

  test('refuses two products whose ids begin alike', () => {
    const twin = `Twin,TWIN,33333333-1111-4000-8000-000000000000,X,efb87545-963c-4e0d-99df-69c6916d9eb0,X`;
    expect(() => deriveProducts(`${csv.trim()}\n${twin}\n`)).toThrow(
      'begin with the same characters',
    );
  });

  test.each([
    ['a,b\n1,2\n', 'no column GUID'],
    ['', 'no rows'],
    [csv.split('\n').slice(0, 2).join('\n'), 'No product'],
  ])('refuses anything that is not such a table', (text, message) => {
    expect(() => deriveProducts(text)).toThrow(message);
  });
});

describe('the committed table', () => {
  test('knows the plans of a common product', () => {
    expect(plansOfProduct(guids.e3, planSets.yammer).map(({ name }) => name)).toEqual([
      'VIVAENGAGE_CORE',
      'YAMMER_ENTERPRISE',
    ]);
    expect(knownProduct(guids.e3)).toMatchObject({ name: 'Office 365 E3', part: 'ENTERPRISEPACK' });
  });

  test('distinguishes “known, and without the plan” from “unknown”', () => {
    expect(knownProduct(guids.exchangeOnly)).toEqual({
      name: 'Exchange Online (Plan 1)',
      plans: [],
    });
    expect(knownProduct('99999999-1111-4222-8333-444444444444')).toBeUndefined();
    expect(knownProduct('toString')).toBeUndefined();
  });

  test('has all of Microsoft’s products, each once', () => {
    const names = Object.keys(otherNames);
    expect(table.length + names.length).toBeGreaterThanOrEqual(569);
    const carriers = table.map(({ id }) => shortId(id));
    expect(names.filter((id) => carriers.includes(id) || !/^[\da-f]{8}$/u.test(id))).toEqual([]);
  });

  test('leaves out the premium plans, which give no access by themselves', () => {
    expect(knownProduct('61902246-d7cb-453e-85cd-53ee28eec138')).toEqual({
      name: 'Microsoft Viva Suite',
      plans: [],
    });
  });

  test('lists no product twice, and every GUID in lower case', () => {
    const ids = table.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[\da-f-]{36}$/u.test(id))).toEqual([]);
  });
});
