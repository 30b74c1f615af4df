/**
 * Every product in Microsoft's table, in every state, assigned directly or through a group: each
 * answer must match a simple table, which knows nothing about how the facts derive it.
 */
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/facts/index.ts';
import { isSku } from '../../src/facts/core/evidence.ts';
import { includesPlan, readMicrosoftTable } from '../../src/library/microsoft-table.ts';
import { catalog } from '../support/catalog.ts';
import { must } from '../support/must.ts';
import {
  about,
  context,
  contextOfOther,
  facts,
  guids,
  license,
  list,
  ok,
  plan,
  product,
  state,
} from './fixtures/responses.ts';

interface Product {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  /** GUIDs of the base plans that it includes. */
  readonly plans: readonly string[];
}

const { plans: basePlans } = must(catalog.product('engage'));
const products: readonly Product[] = readMicrosoftTable().skus.map((sku) => ({
  ...sku,
  plans: basePlans.filter(({ id }) => includesPlan(sku, id)).map(({ id }) => id),
}));
const [carrying, bare] = [
  products.filter(({ plans }) => plans.length > 0),
  products.filter(({ plans }) => plans.length === 0),
];

const short = (reading: Reading): string => {
  if (!reading.known) return 'unknown';
  return 'choice' in reading.answer ? reading.answer.choice : reading.answer.instant;
};
const namesIn = ({ evidence }: Reading): string[] => [
  ...new Set(evidence.flatMap((piece) => (isSku(piece['sku']) ? piece['sku'].name : []))),
];
const groupsIn = ({ evidence }: Reading): string[] =>
  evidence.flatMap((piece) => (typeof piece['group'] === 'string' ? piece['group'] : []));

/** All products with an unexpected result; empty if there are none. */
const wrong = (all: readonly Product[], check: (one: Product) => readonly [unknown, unknown]) =>
  all.flatMap((one) => {
    const [seen, wanted] = check(one);
    return JSON.stringify(seen) === JSON.stringify(wanted)
      ? []
      : [{ name: one.name, seen, wanted }];
  });

test('there are as many as Microsoft lists', () => {
  expect(carrying.length).toBeGreaterThanOrEqual(75);
  expect(products.length).toBeGreaterThanOrEqual(569);
});

const givers = { directly: null, 'by a group': guids.group } as const;
type Giver = keyof typeof givers;
const ways = Object.keys(givers).filter((name): name is Giver => Object.hasOwn(givers, name));

/** What Graph sends about someone with one product, whose plans are all in the same state. */
function personWith({ id, plans }: Product, rows: string, giver: Giver, more: object[] = []) {
  const isOff = rows === 'Deleted';
  const disabledPlans = isOff ? [...plans] : [];
  return about({
    assignedLicenses: [{ skuId: id, disabledPlans }, ...more],
    assignedPlans: plans.map((servicePlanId) => plan({ servicePlanId, capabilityStatus: rows })),
    licenseAssignmentStates: [
      state({ skuId: id, disabledPlans, assignedByGroup: givers[giver] }),
      ...more.map((row) => state({ ...row, assignedByGroup: guids.exchange })),
    ],
  });
}

/** The expected result for a product that includes the plan, by the status of its rows. */
const truth = {
  Enabled: 'yes',
  Warning: 'yes',
  Deleted: 'plan-off',
  Suspended: 'unknown',
  LockedOut: 'unknown',
} as const;

/** What people have in addition, none of which is related to the plan. */
const besides = [
  license('f30db892-07e9-47e9-837c-80727f46fd3d'),
  license('a403ebcc-fae0-4ca2-8c8c-7a907fd6c235'),
];

describe.each(ways)('a product that was assigned %s', (giver) => {
  describe.each(Object.entries(truth))('with the plan %s: %s', (rows, answer) => {
    test('whatever else the person has', () => {
      for (const more of [[], besides])
        expect(
          wrong(carrying, (one) => {
            const reading = facts['licence.plan'].read(personWith(one, rows, giver, more), context);
            const isTold = answer !== 'unknown';
            return [
              [short(reading), namesIn(reading), groupsIn(reading)],
              [
                answer,
                isTold ? [one.name] : [],
                isTold && giver === 'by a group' ? [guids.group] : [],
              ],
            ];
          }),
        ).toEqual([]);
    });
  });

  test('without the plan: no, and the evidence names it', () => {
    expect(
      wrong(bare, (one) => {
        const reading = facts['licence.plan'].read(personWith(one, 'Enabled', giver), context);
        return [
          [short(reading), namesIn(reading), groupsIn(reading)],
          ['no', [one.name], []],
        ];
      }),
    ).toEqual([]);
  });

  test('without the plan, while a row of it still works: unknown', () => {
    expect(
      wrong(bare, (one) => {
        const person = about({
          assignedLicenses: [license(one.id)],
          licenseAssignmentStates: [state({ skuId: one.id, assignedByGroup: givers[giver] })],
        });
        return [short(facts['licence.plan'].read(person, context)), 'unknown'];
      }),
    ).toEqual([]);
  });

  test('whose assignment fails: a group’s error if it is ours, otherwise it may have stopped ours', () => {
    const failing = (one: Product) =>
      about({
        ...{ assignedLicenses: [], assignedPlans: [] },
        licenseAssignmentStates: [
          state({
            ...{ skuId: one.id, state: 'Error', error: 'CountViolation' },
            assignedByGroup: givers[giver],
          }),
        ],
      });
    const byGroup = giver === 'by a group';
    expect(
      wrong(products, (one) => {
        const reading = facts['licence.plan'].read(failing(one), context);
        const wanted =
          one.plans.length > 0
            ? [byGroup ? 'group-error' : 'unknown', byGroup ? [one.name] : []]
            : [byGroup ? 'unknown' : 'no', []];
        return [[short(reading), namesIn(reading)], wanted];
      }),
    ).toEqual([]);
  });
});

describe('about someone else, by the details alone', () => {
  const states = {
    Success: 'yes',
    Disabled: 'plan-off',
    PendingInput: 'unknown',
    PendingActivation: 'unknown',
    PendingProvisioning: 'unknown',
    Error: 'unknown',
  } as const;
  const person = {
    ok: false,
    fault: { reason: 'consent-needed', scope: 'User.Read.All' },
  } as const;
  const read = ({ id, part, plans }: Product, provisioningStatus: string) => {
    const servicePlans = [...plans, guids.exchange].map((servicePlanId) => ({
      ...{ servicePlanId, provisioningStatus },
    }));
    const details = ok(list([{ skuId: id, skuPartNumber: part, servicePlans }]));
    return facts['licence.plan'].read({ details, person }, contextOfOther);
  };

  test.each(Object.entries(states))('a plan in the state %s: %s', (status, answer) => {
    expect(wrong(carrying, (one) => [short(read(one, status)), answer])).toEqual([]);
    expect(wrong(bare, (one) => [short(read(one, status)), 'unknown'])).toEqual([]);
  });
});

describe('the seats of the organization', () => {
  const trials = [
    'TEAMS_EXPLORATORY',
    'Microsoft_Teams_Exploratory_Dept',
    'MS_TEAMS_IW',
    'TEAMS_COMMERCIAL_TRIAL',
  ];
  const robots = [
    'M365EDU_A3_STUUSEBNFT_RPA1',
    'Microsoft_365_E3_EEA_(no_Teams)_Unattended_License',
    'SPE_E3_RPA1',
  ];
  const isForPeople = ({ plans, part }: Product) =>
    plans.length > 0 && ![...trials, ...robots].includes(part);

  /** A subscription in one state, and what that means if it can be assigned to people. */
  const cases = [
    ['seats free', { enabled: 10 }, 4, {}, 'free'],
    ['none free', { enabled: 10 }, 10, {}, 'none-left'],
    ['more used than bought', { enabled: 10 }, 12, {}, 'none-left'],
    [
      'free seats in their days of grace',
      { warning: 10 },
      4,
      { capabilityStatus: 'Warning' },
      'unknown',
    ],
    [
      'no seat even in its days of grace',
      { warning: 4 },
      4,
      { capabilityStatus: 'Warning' },
      'none-left',
    ],
    ['suspended', { suspended: 10 }, 0, { capabilityStatus: 'Suspended' }, 'none-left'],
    ['locked out', { lockedOut: 10 }, 4, { capabilityStatus: 'LockedOut' }, 'none-left'],
    ['deleted', {}, 0, { capabilityStatus: 'Deleted' }, 'no-product'],
    ['for the company', { enabled: 10 }, 0, { appliesTo: 'Company' }, 'no-product'],
  ] as const;
  const none = { enabled: 0, suspended: 0, warning: 0, lockedOut: 0 };
  const row = ({ id, part, plans }: Product, units: object, consumedUnits: number, more: object) =>
    product({
      ...{ skuId: id, skuPartNumber: part, consumedUnits },
      prepaidUnits: { ...none, ...units },
      servicePlans: [...plans, guids.exchange].map((servicePlanId) => ({
        ...{ servicePlanId, provisioningStatus: 'Success', appliesTo: 'User' },
      })),
      ...more,
    });
  const read = (rows: unknown[]) =>
    short(facts['product.seats'].read({ products: ok(list(rows)) }, context));
  const full = product({ consumedUnits: 25 });

  test.each(cases)('%s', (_, units, used, more, answer) => {
    expect(
      wrong(products, (one) => {
        const alone = read([row(one, units, used, more)]);
        return [alone, isForPeople(one) ? answer : 'no-product'];
      }),
    ).toEqual([]);
  });

  test.each(cases)('%s, next to a product with no seats left', (_, units, used, more, answer) => {
    // What is gone, or not for people, changes nothing; neither does the order of the list.
    const wanted = answer === 'no-product' ? 'none-left' : answer;
    expect(
      wrong(products, (one) => {
        const rows = [full, row(one, units, used, more)];
        return [
          [read(rows), read(rows.toReversed())],
          isForPeople(one) ? [wanted, wanted] : ['none-left', 'none-left'],
        ];
      }),
    ).toEqual([]);
  });

  test('every trial and every robot is in the table', () => {
    const parts = products.map(({ part }) => part);
    expect([...trials, ...robots].filter((part) => !parts.includes(part))).toEqual([]);
  });
});
