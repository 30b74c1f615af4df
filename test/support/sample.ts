/** The people of the sample organizations, with what must come out for each of them. */

import type { Fault } from '../../src/facts/core/reasons.ts';
import type { SampleOrganization, SamplePerson } from '../../src/graph/sample/data.ts';
import { readSample } from '../../src/library/sample.ts';

/**
 * What a fact is expected to read about a sample person: a choice, an age in hours, or a reason.
 */
export type Expected =
  | { readonly choice: string }
  | { readonly hoursAgo: number }
  | { readonly reason: Fault['reason'] };

type Readings = Readonly<Record<string, Expected>>;

interface Outcome {
  /** The outcome that the guide must reach, by the id of its step. */
  readonly outcome: string;
  /** The answers to give to questions without a known fact. Known facts take precedence. */
  readonly byHand: Readonly<Record<string, string>>;
  readonly expected: Readings;
}

export type TestPerson = SamplePerson & Outcome & { readonly isBlocked: boolean };

/** The readings for someone without the plan in an organization without problems. */
const unlicensed: Readings = {
  'sign-in.state': { choice: 'works' },
  'licence.plan': { choice: 'no' },
  'licence.since': { reason: 'licence.since/nothing-assigned' },
  'product.seats': { choice: 'free' },
  'person.location': { choice: 'yes' },
  'licence.bulk': { reason: 'licence.bulk/absence-proves-nothing' },
  'service.incident': { choice: 'no' },
};

/** Viva Engage is all that refuses the person, because people without a license are blocked. */
const keptOut = { what: 'no-access', block: 'yes', bulk: 'no' } as const;

/** The person cannot get in, although people without a license are not blocked. */
const notKeptOut = { what: 'no-access', block: 'no' } as const;

/** The readings for someone without the plan, with differences from the usual ones. */
function withoutPlan(but: Readings = {}): Readings {
  return { ...unlicensed, ...but };
}

/** The readings for someone who got the plan this many hours ago. */
function withPlan(hoursAgo: number, but: Readings = {}): Readings {
  return {
    ...unlicensed,
    'licence.plan': { choice: 'yes' },
    'licence.since': { hoursAgo },
    ...but,
  };
}

const outcomes: Readonly<Record<string, Outcome>> = {
  'Imke Zandstra': { outcome: 'wait', byHand: keptOut, expected: withPlan(3) },
  'Bram Oosterling': { outcome: 'support-case', byHand: keptOut, expected: withPlan(72) },
  'Noor Verhulst': { outcome: 'assign', byHand: keptOut, expected: withoutPlan() },
  'Sjoerd Wiersma': {
    outcome: 'set-location',
    byHand: keptOut,
    expected: withoutPlan({ 'person.location': { choice: 'no' } }),
  },
  'Dilan Aksoylu': {
    outcome: 'switch-plan-on',
    byHand: keptOut,
    expected: withoutPlan({ 'licence.plan': { choice: 'plan-off' } }),
  },
  "Fergus O'Dalaigh": {
    outcome: 'mend-group',
    byHand: keptOut,
    expected: withoutPlan({ 'licence.plan': { choice: 'group-error' } }),
  },
  'Ruben Castelijn': {
    outcome: 'unblock-account',
    byHand: keptOut,
    expected: withPlan(300, { 'sign-in.state': { choice: 'account-blocked' } }),
  },
  'Lotte Brinkhuis': { outcome: 'assign', byHand: keptOut, expected: withoutPlan() },
  'Paola Ventresca': { outcome: 'assign', byHand: keptOut, expected: withoutPlan() },
  'Hidde Rozendal': { outcome: 'not-licensing', byHand: notKeptOut, expected: withPlan(700) },
  'Yusuf Demirel': {
    outcome: 'wait',
    byHand: { ...keptOut, licensed: 'yes' },
    expected: withPlan(1, { 'licence.plan': { reason: 'licence.plan/pending' } }),
  },
  'Joris Landheer': {
    outcome: 'buy-or-free',
    byHand: keptOut,
    expected: withoutPlan({
      'product.seats': { choice: 'none-left' },
      'licence.bulk': { choice: 'yes' },
    }),
  },
  'Wietske Haanstra': {
    outcome: 'wait-bulk',
    byHand: { what: 'no-access', block: 'yes' },
    expected: withPlan(5, {
      'product.seats': { choice: 'none-left' },
      'licence.bulk': { choice: 'yes' },
    }),
  },
  'Elin Sundqvist': {
    outcome: 'incident',
    byHand: keptOut,
    expected: withPlan(400, { 'service.incident': { choice: 'yes' } }),
  },
  'Tadeusz Borowik': {
    outcome: 'turn-sign-in-on',
    byHand: notKeptOut,
    expected: withPlan(500, { 'sign-in.state': { choice: 'app-off' } }),
  },
  'Marit Solheim': {
    outcome: 'buy-or-free',
    byHand: keptOut,
    expected: withoutPlan({ 'product.seats': { choice: 'no-product' } }),
  },
  'Anneli Kuusk': {
    outcome: 'ask-admin',
    byHand: { ...keptOut, seats: 'unsure', 'find-seats': 'cannot' },
    expected: withoutPlan({
      'product.seats': { reason: 'no-role' },
      'licence.bulk': { reason: 'no-role' },
      'service.incident': { reason: 'no-role' },
    }),
  },
  'Ilse Veldhoven': {
    outcome: 'assign-app',
    byHand: { ...keptOut, 'sign-in': 'not-assigned' },
    expected: withPlan(350, { 'sign-in.state': { reason: 'sign-in.state/assigned-only' } }),
  },
  'Mattias Ekberg': {
    outcome: 'add-app',
    byHand: { ...notKeptOut, 'sign-in': 'app-missing' },
    expected: withPlan(600, { 'sign-in.state': { reason: 'sign-in.state/no-app' } }),
  },

  'Sanne Hoekstra': {
    outcome: 'support-case',
    byHand: keptOut,
    expected: withPlan(400, {
      'person.exists': { choice: 'yes' },
      'person.type': { choice: 'member' },
      'person.source': { choice: 'synchronized' },
      'app.enabled': { choice: 'on' },
      'licence.group-error': { choice: 'none' },
      'group.rule': { choice: 'dynamic' },
      'domain.auth': { choice: 'managed' },
    }),
  },
  'Pelle Lindqvist': {
    outcome: 'support-case',
    byHand: keptOut,
    expected: withPlan(300, {
      'person.source': { choice: 'sync-error' },
      'group.rule': { choice: 'paused' },
    }),
  },
  'Tess Rijnders': {
    outcome: 'mend-group',
    byHand: keptOut,
    expected: withoutPlan({
      'licence.plan': { choice: 'group-error' },
      'licence.group-error': { choice: 'conflict' },
      'group.rule': { choice: 'assigned' },
    }),
  },
  'Ewa Kalinska': {
    outcome: 'support-case',
    byHand: keptOut,
    expected: withPlan(800, {
      'person.source': { choice: 'cloud' },
      'group.rule': { choice: 'no-group' },
      'domain.auth': { choice: 'federated' },
    }),
  },
  'Chiara Bellandi': {
    outcome: 'assign',
    byHand: keptOut,
    expected: withoutPlan({
      'person.type': { choice: 'guest' },
      'domain.auth': { reason: 'domain.auth/guest' },
    }),
  },
  'Dragan Petkov': {
    outcome: 'assign',
    byHand: keptOut,
    expected: withoutPlan({ 'person.type': { choice: 'invited' } }),
  },
};

export const sample = readSample();

export interface TestOrganization extends SampleOrganization {
  readonly people: readonly TestPerson[];
}

/** Those who have the problem of the guide under test; the others are for the facts of other guides. */
export const organizations: readonly TestOrganization[] = sample.organizations
  .map((one) => ({ ...one, people: one.people.flatMap(testPeople) }))
  .filter(({ people }) => people.length > 0);

function testPeople(person: SamplePerson): readonly TestPerson[] {
  const outcome = outcomes[person.name];
  return outcome ? [{ ...person, ...outcome, isBlocked: 'isBlocked' in person }] : [];
}
