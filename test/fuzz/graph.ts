/** Graph: whatever it responds, a fact is either correct or unknown; never wrong, never a crash. */

import assert from 'node:assert/strict';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import fc from 'fast-check';
import type { Reading } from '../../src/facts/index.ts';
import { openGraph } from '../../src/graph/client.ts';
import { searchPeople } from '../../src/graph/people.ts';
import { Inquiry } from '../../src/graph/inquiry.ts';
import { asksOf, readFact } from '../../src/graph/read-facts.ts';
import type { SampleOrganization, SamplePerson } from '../../src/graph/sample/index.ts';
import { sampleToken, Simulator } from '../../src/graph/sample/simulator.ts';
import {
  about,
  app,
  audits,
  context,
  contextOfOther,
  details,
  facts,
  guids,
  health,
  license,
  list,
  ok,
  otherProduct,
  plan,
  product,
  state,
  type Responses,
} from '../facts/fixtures/responses.ts';
import { boundFact, factNames, type FactName } from '../support/catalog.ts';
import { damaged, damages, toNull, type Damage } from '../support/json-damage.ts';
import { bodyOf, exampleNames } from '../support/graph-examples.ts';
import { must } from '../support/must.ts';
import { sample } from '../support/sample.ts';
import { mutate, mutations, type Mutation } from '../support/mutation.ts';
import { fuzzer, type Fuzzer } from './fuzzer.ts';

const group = state({ state: 'Error', error: 'CountViolation', assignedByGroup: guids.group });
const none = { assignedLicenses: [], assignedPlans: [], licenseAssignmentStates: [] };
const tenant = {
  app: ok(list([app()])),
  details: ok(list([details()])),
  products: ok(list([otherProduct(), product()])),
  audits: ok(list(audits(50))),
  health: ok(list([health('serviceOperational')])),
};
const own: Readonly<Record<string, Responses>> = {
  'all is well': { ...tenant, ...about() },
  'nothing assigned': {
    ...tenant,
    ...about({ ...none, accountEnabled: false, usageLocation: null }),
    details: ok(list([])),
  },
  'a group that fails': {
    ...tenant,
    ...about({ ...none, licenseAssignmentStates: [group] }),
    details: ok(list([])),
  },
  'a plan that is off': {
    ...tenant,
    ...about({ ...none, assignedLicenses: [license(guids.e3, [guids.core, guids.enterprise])] }),
    details: ok(list([details({ [guids.core]: 'Disabled', [guids.enterprise]: 'Disabled' })])),
  },
  'entries that contradict each other': {
    ...about({ assignedLicenses: [license(guids.exchangeOnly)] }),
    app: ok(list([])),
    details: ok(list([details({ [guids.core]: 'PendingInput' })])),
    products: ok(
      list([
        product({ capabilityStatus: 'Suspended' }),
        product({ appliesTo: 'Company', skuId: guids.e5 }),
        product({ skuPartNumber: 'NEW_TRIAL', skuId: '99999999-1111-4222-8333-444444444444' }),
      ]),
    ),
    audits: ok(list(audits(49))),
    health: ok(list([health('investigationSuspended')])),
  },
  'nothing that anybody can be given': {
    ...tenant,
    ...about({ assignedPlans: [] }),
    products: ok(
      list([
        product({ consumedUnits: 25 }),
        product({ appliesTo: 'Company', skuId: guids.e5 }),
        product({
          skuPartNumber: 'TEAMS_EXPLORATORY',
          skuId: '710779e8-3d4a-4c88-adb9-386c958d1fdf',
        }),
      ]),
    ),
  },
  'nothing is well': {
    ...about({ assignedPlans: [plan({ capabilityStatus: 'Deleted' }), plan()] }),
    app: ok(list([app({ accountEnabled: false })])),
    details: ok(list([details({ [guids.core]: 'Error' })])),
    products: ok(list([product({ consumedUnits: 25 })])),
    audits: ok(list(audits(3))),
    health: ok(list([health('investigating')])),
    issues: ok(list([])),
  },
};

const keys = ['person', 'details', 'app', 'products', 'audits', 'health'] as const;

/** Microsoft's own examples, each as the response to every request. */
const documented = exampleNames.flatMap((name) =>
  keys.map(
    (key) => [`${name} as ${key}`, { ...own['all is well'], [key]: ok(bodyOf(name)) }] as const,
  ),
);
const worlds: Readonly<Record<string, Responses>> = { ...own, ...Object.fromEntries(documented) };

function mustStay(after: Reading, before: Reading): void {
  if (after.known) assert.deepEqual(after.answer, before.known ? before.answer : 'unknown');
}

/** Graph with its clock stopped, and its responses passed through a function. */
function graphThrough(
  organization: SampleOrganization,
  change: (body: string, count: number) => string,
) {
  const clock = () => Date.UTC(2026, 10, 22, 12);
  const simulator = new Simulator(organization, sample, { clock, openedAt: clock() });
  let count = 0;
  const last: Middleware = {
    execute: async (call: Context) => {
      await simulator.execute(call);
      const { response } = call;
      if (!response) return;
      const { status, headers } = response;
      call.response = new Response(change(await response.text(), count), { status, headers });
      count += 1;
    },
  };
  return openGraph({
    ...{ cloud: 'global', last, clock },
    tokens: (scopes) => Promise.resolve({ token: sampleToken(scopes) }),
    wait: () => Promise.resolve(),
  });
}

interface Somebody {
  readonly organization: SampleOrganization;
  readonly person: SamplePerson;
}

const everybody: readonly Somebody[] = sample.organizations.flatMap((organization) =>
  organization.people.map((person) => ({ organization, person })),
);
const somebody = fc.nat({ max: everybody.length - 1 });

type Readings = Readonly<Partial<Record<FactName, Reading>>>;

/** Reads every fact about someone, both one by one and with everything they need at once. */
async function readAll(
  { organization, person }: Somebody,
  change: (body: string, count: number) => string,
): Promise<readonly Readings[]> {
  const graph = graphThrough(organization, change);
  const whom = { kind: 'other', id: person.id } as const;
  const [onDemand, atOnce] = [new Inquiry(graph, whom), new Inquiry(graph, whom)];
  await atOnce.answerAll(
    asksOf(
      atOnce,
      factNames.map((name) => boundFact(name)),
    ),
  );
  const found = await searchPeople(graph, person.name);
  assert(!found.ok || found.people.every(({ id, address }) => id !== '' && address !== ''));
  return [await readingsOf(onDemand), await readingsOf(atOnce)];
}

async function readingsOf(inquiry: Inquiry): Promise<Readings> {
  const readings: Partial<Record<FactName, Reading>> = {};
  for (const name of factNames) readings[name] = await readFact(inquiry, boundFact(name));
  return readings;
}

async function mustStayAll(index: number, change: (body: string, count: number) => string) {
  const who = must(everybody[index], 'somebody');
  const [before = {}] = await readAll(who, (body) => body);
  for (const readings of await readAll(who, change))
    for (const name of factNames) {
      const [after, original] = [readings[name], before[name]];
      assert(after && original);
      mustStay(after, original);
    }
}

/**
 * Damages one response, except for the sign that a list continues: without that, nobody can tell
 * that it is incomplete.
 */
function damageJson(at: number, damage: Damage, which: number) {
  return (body: string, count: number) => {
    if (count % 7 !== which) return body;
    const changed: unknown = damaged(JSON.parse(body), at, damage);
    const text: unknown = JSON.stringify(changed);
    const lost = body.includes('@odata.nextLink') && !String(text).includes('@odata.nextLink');
    return typeof text === 'string' && !lost ? text : '';
  };
}

/** Text that is no longer JSON; a mistake inside a value could be legitimate data. */
function breakText(slips: readonly Mutation[], which: number) {
  return (body: string, count: number) => {
    if (count % 7 !== which) return body;
    const text = slips.reduce(mutate, body);
    return isJson(text) ? text.slice(1) : text;
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export const graph: readonly Fuzzer[] = [
  ...factNames.flatMap((fact) =>
    [context, contextOfOther].map((asked) =>
      fuzzer(
        `graph: ${fact} of a damaged answer, about ${asked.person.kind}`,
        600,
        fc.property(
          fc.constantFrom(...Object.keys(worlds)),
          fc.constantFrom(...keys),
          fc.nat(),
          fc.constantFrom(...damages, ...(fact === 'person.location' ? [] : [toNull])),
          (name, key, at, damage) => {
            const world = worlds[name] ?? {};
            const answered = world[key];
            if (!answered?.ok) return;
            const body = damaged(answered.body, at, damage);
            const read = (responses: Responses) => facts[fact].read(responses, asked);
            mustStay(read({ ...world, [key]: ok(body) }), read(world));
          },
        ),
      ),
    ),
  ),
  fuzzer(
    'graph: every fact, when one answer along the way is damaged',
    40,
    fc.asyncProperty(
      somebody,
      fc.nat(),
      fc.constantFrom(...damages),
      fc.nat({ max: 6 }),
      async (who, at, damage, which) => {
        await mustStayAll(who, damageJson(at, damage, which));
      },
    ),
  ),
  fuzzer(
    'graph: every fact, when one answer along the way is not JSON',
    40,
    fc.asyncProperty(
      somebody,
      mutations(['{', '}', '[', ']', '"', ',', 'null', '<html>']),
      fc.nat({ max: 6 }),
      async (who, slips, which) => {
        await mustStayAll(who, breakText(slips, which));
      },
    ),
  ),
];
