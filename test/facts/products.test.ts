import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveProducts } from '../../src/facts/derive-products.ts';
import { planSets } from '../../src/facts/plans.ts';
import table from '../../src/facts/products.json' with { type: 'json' };
import { plansOfProduct, productName, productWithId } from '../../src/facts/products.ts';
import { GUID } from './fixtures/responses.ts';

const csv = readFileSync(new URL('fixtures/products.csv', import.meta.url), 'utf8');

describe('the table of products', () => {
  test('keeps those that carry a base plan, with quoted commas and GUIDs in any case', () => {
    expect(deriveProducts(csv)).toEqual([
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
    expect(deriveProducts(csv, [gone])[0]).toEqual(gone);
  });

  test.each([
    ['a,b\n1,2\n', 'no column Service_Plan_Id'],
    ['', 'no rows'],
    [csv.split('\n').slice(0, 2).join('\n'), 'No product'],
  ])('refuses what is no such table', (text, message) => {
    expect(() => deriveProducts(text)).toThrow(message);
  });
});

describe('the committed table', () => {
  test('knows the plans of a common product', () => {
    expect(plansOfProduct(GUID.e3, planSets.yammer).map(({ name }) => name)).toEqual([
      'VIVAENGAGE_CORE',
      'YAMMER_ENTERPRISE',
    ]);
    expect(productName(GUID.e3)).toBe('Office 365 E3');
  });

  test('leaves out the premium plans, which give no access by themselves', () => {
    expect(productWithId('61902246-d7cb-453e-85cd-53ee28eec138')).toBeUndefined();
  });

  test('has no product twice, and every GUID in lower case', () => {
    const ids = table.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[\da-f-]{36}$/.test(id))).toEqual([]);
  });
});
