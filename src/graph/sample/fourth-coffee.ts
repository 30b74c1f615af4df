import { keptOut, notKeptOut, withoutPlan, withPlan } from './expected.ts';
import type { SampleOrganisation, SamplePerson } from './organisation.ts';
import { e3, mailOnly, PLAN } from './products.ts';

const GROUP = '7a1f0c52-3c5e-4b0e-9d7e-5a60c1d2e3f4';
const address = (name: string) => `${name}@fourthcoffee.example`;

const people: readonly SamplePerson[] = [
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000001',
    name: 'Imke Zandstra',
    address: address('imke'),
    location: 'NL',
    licences: [{ product: e3, hoursAgo: 3, group: GROUP }],
    outcome: 'wait',
    byHand: keptOut,
    expected: withPlan(3),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000002',
    name: 'Bram Oosterling',
    address: address('bram'),
    location: 'NL',
    licences: [{ product: e3, hoursAgo: 72, shouts: true }],
    formerPlans: { [PLAN.enterprise]: 'YammerEnterprise' },
    outcome: 'support-case',
    byHand: keptOut,
    expected: withPlan(72),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000003',
    name: 'Noor Verhulst',
    address: address('noor'),
    location: 'BE',
    licences: [],
    outcome: 'assign',
    byHand: keptOut,
    expected: withoutPlan(),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000004',
    name: 'Sjoerd Wiersma',
    address: address('sjoerd'),
    location: null,
    licences: [],
    outcome: 'set-location',
    byHand: keptOut,
    expected: withoutPlan({ 'person.location': { choice: 'no' } }),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000005',
    name: 'Dilan Aksoylu',
    address: address('dilan'),
    location: 'NL',
    licences: [{ product: e3, hoursAgo: 200, off: [PLAN.core, PLAN.enterprise] }],
    outcome: 'switch-plan-on',
    byHand: keptOut,
    expected: withoutPlan({ 'licence.plan': { choice: 'plan-off' } }),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000006',
    name: "Fergus O'Dalaigh",
    address: address("fergus.o'dalaigh"),
    location: 'IE',
    licences: [{ product: e3, hoursAgo: 20, group: GROUP, error: 'CountViolation' }],
    outcome: 'mend-group',
    byHand: keptOut,
    expected: withoutPlan({ 'licence.plan': { choice: 'group-error' } }),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000007',
    name: 'Ruben Castelijn',
    address: address('ruben'),
    isBlocked: true,
    location: 'NL',
    licences: [{ product: e3, hoursAgo: 300 }],
    outcome: 'unblock-account',
    byHand: notKeptOut,
    expected: withPlan(300, { 'sign-in.state': { choice: 'account-blocked' } }),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000008',
    name: 'Lotte Brinkhuis',
    address: address('lotte'),
    location: 'NL',
    licences: [{ product: mailOnly, hoursAgo: 900 }],
    outcome: 'assign',
    byHand: keptOut,
    expected: withoutPlan(),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000009',
    name: 'Paola Ventresca',
    address: 'paola_harbourbooks.example#EXT#@fourthcoffee.example',
    location: 'IT',
    licences: [],
    outcome: 'assign',
    byHand: keptOut,
    expected: withoutPlan(),
  },
];

/** All is well with the organisation, so what differs is the person. */
export const fourthCoffee: SampleOrganisation = {
  id: 'fourth-coffee',
  name: 'Fourth Coffee',
  isAppOn: true,
  health: 'serviceOperational',
  products: [
    { product: mailOnly, bought: 40, used: 12 },
    { product: e3, bought: 250, used: 231 },
  ],
  recentChanges: 4,
  people,
};
