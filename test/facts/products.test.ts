import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveSkus } from '../../src/commands/shared/derive-skus.ts';
import { shortId } from '../../src/facts/core/skus.ts';
import {
  formatMicrosoftTable,
  parseMicrosoftTable,
  readMicrosoftTable,
} from '../../src/library/microsoft-table.ts';
import { catalogFor, catalogOf, readProducts } from '../../src/library/products.ts';
import { catalog } from '../support/catalog.ts';
import { guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { guids } from './fixtures/responses.ts';

const csv = readFileSync(new URL('fixtures/products.csv', import.meta.url), 'utf8');

describe('the table of what Microsoft sells', () => {
  test('has every product and plan, with quoted commas and GUIDs in upper or lower case', () => {
    const { plans, skus } = deriveSkus(csv);
    expect(skus).toContainEqual({
      id: '22222222-0000-4000-8000-000000000000',
      part: 'BUNDLE',
      name: 'Everything, and more',
      plans: ['7547a3fe', 'a82fbf69', 'efb87545'],
    });
    expect(skus.map(({ part }) => part)).toEqual([...skus.map(({ part }) => part)].sort());
    expect(plans['a82fbf69-b4d7-49f4-83a6-915b2cf354f4']).toBe('VIVAENGAGE_CORE');
    expect(parseMicrosoftTable(formatMicrosoftTable({ plans, skus }))).toEqual({ plans, skus });
  });

  test('keeps what Microsoft no longer lists', () => {
    const gone = { id: 'xxxxxxxx-1', part: 'AAA', name: 'Gone', plans: ['yyyyyyyy'] };
    const old = { plans: { 'yyyyyyyy-1': 'OLD_PLAN' }, skus: [gone] };
    const { plans, skus } = deriveSkus(csv, old);
    expect(skus[0]).toEqual(gone);
    expect(plans['yyyyyyyy-1']).toBe('OLD_PLAN');
    expect(deriveSkus(csv, deriveSkus(csv))).toEqual(deriveSkus(csv));
  });

  test('refuses two products, or two plans, whose ids begin alike', () => {
    const twin = `Twin,TWIN,33333333-1111-4000-8000-000000000000,X,efb87545-963c-4e0d-99df-69c6916d9eb0,X`;
    const plan = `Twin,TWIN,99999999-1111-4000-8000-000000000000,X,efb87545-0000-4e0d-99df-69c6916d9eb0,X`;
    for (const row of [twin, plan])
      expect(() => deriveSkus(`${csv.trim()}\n${row}\n`)).toThrow('begin with the same characters');
  });

  test.each([
    ['a,b\n1,2\n', 'no column GUID'],
    ['', 'no rows'],
  ])('refuses anything that is not such a table', (text, message) => {
    expect(() => deriveSkus(text)).toThrow(message);
  });
});

describe('the committed table', () => {
  const { plans, skus } = readMicrosoftTable();
  const engage = must(catalog.product('engage'));

  test('knows the plans of a common product', () => {
    expect(engage.skus.plansIn(guids.e3, engage.plans).map(({ name }) => name)).toEqual([
      'VIVAENGAGE_CORE',
      'YAMMER_ENTERPRISE',
    ]);
    expect(engage.skus.known(guids.e3)).toMatchObject({
      name: 'Office 365 E3',
      part: 'ENTERPRISEPACK',
    });
  });

  test('has all of Microsoft’s products, each once, and every GUID in lower case', () => {
    expect(skus.length).toBeGreaterThanOrEqual(569);
    for (const ids of [skus.map(({ id }) => id), Object.keys(plans)]) {
      expect(new Set(ids.map(shortId)).size).toBe(ids.length);
      expect(ids.filter((id) => !/^[\da-f-]{36}$/u.test(id))).toEqual([]);
    }
  });

  test('has a plan for every abbreviation', () => {
    const short = new Set(Object.keys(plans).map(shortId));
    expect(skus.flatMap((sku) => sku.plans).filter((plan) => !short.has(plan))).toEqual([]);
  });
});

describe('what a guide’s readers get', () => {
  const all = readProducts().products;
  const own = catalogOf({ engage: must(all['engage']) }, readMicrosoftTable());

  test('is its own products, with what includes one of their plans', () => {
    expect(catalogFor(guideUnderTest().config)).toEqual(own);
    expect(Object.keys(own.products)).toEqual(['engage']);
    expect(own.skus.carriers.length).toBeGreaterThanOrEqual(75);
    expect(own.skus.carriers.filter((sku) => sku.plans.length === 0)).toEqual([]);
  });

  test('is only the names of everything else', () => {
    expect(own.skus.others[shortId(guids.exchangeOnly)]).toBe('Exchange Online (Plan 1)');
    const carriers = own.skus.carriers.map(({ id }) => shortId(id));
    expect(Object.keys(own.skus.others).filter((id) => carriers.includes(id))).toEqual([]);
    expect(carriers.length + Object.keys(own.skus.others).length).toBe(
      readMicrosoftTable().skus.length,
    );
  });

  test('leaves out plans that give no access by themselves', () => {
    expect(own.skus.others[shortId('61902246-d7cb-453e-85cd-53ee28eec138')]).toBe(
      'Microsoft Viva Suite',
    );
    expect(own.products['engage']?.plans).toHaveLength(5);
  });

  test('distinguishes “known, and without the plan” from “unknown”', () => {
    const { skus } = must(catalog.product('teams'));
    expect(skus.known('99999999-1111-4222-8333-444444444444')).toBeUndefined();
    expect(skus.known('toString')).toBeUndefined();
  });
});
