import { keptOut, notKeptOut, withoutPlan, withPlan } from './expected.ts';
import type { SampleOrganization, SamplePerson } from './organization.ts';
import { e1, e3, mailOnly, planIds } from './products.ts';

const groupId = '7a1f0c52-3c5e-4b0e-9d7e-5a60c1d2e3f4';
function address(name: string) {
  return `${name}@fourthcoffee.example`;
}

const people: readonly SamplePerson[] = [
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000001',
    name: 'Imke Zandstra',
    address: address('imke'),
    location: 'NL',
    licenses: [{ product: e3, hoursAgo: 3, group: groupId }],
    outcome: 'wait',
    byHand: keptOut,
    expected: withPlan(3),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000002',
    name: 'Bram Oosterling',
    address: address('bram'),
    location: 'NL',
    licenses: [{ product: e3, hoursAgo: 72, shouts: true }],
    formerPlans: { [planIds.enterprise]: 'YammerEnterprise' },
    outcome: 'support-case',
    byHand: keptOut,
    expected: withPlan(72),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000003',
    name: 'Noor Verhulst',
    address: address('noor'),
    location: 'BE',
    licenses: [],
    outcome: 'assign',
    byHand: keptOut,
    expected: withoutPlan(),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000004',
    name: 'Sjoerd Wiersma',
    address: address('sjoerd'),
    location: null,
    licenses: [],
    outcome: 'set-location',
    byHand: keptOut,
    expected: withoutPlan({ 'person.location': { choice: 'no' } }),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000005',
    name: 'Dilan Aksoylu',
    address: address('dilan'),
    location: 'NL',
    licenses: [{ product: e3, hoursAgo: 200, off: [planIds.core, planIds.enterprise] }],
    outcome: 'switch-plan-on',
    byHand: keptOut,
    expected: withoutPlan({ 'licence.plan': { choice: 'plan-off' } }),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000006',
    name: "Fergus O'Dalaigh",
    address: address("fergus.o'dalaigh"),
    location: 'IE',
    licenses: [{ product: e3, hoursAgo: 20, group: groupId, error: 'CountViolation' }],
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
    licenses: [{ product: e3, hoursAgo: 300 }],
    outcome: 'unblock-account',
    byHand: keptOut,
    expected: withPlan(300, { 'sign-in.state': { choice: 'account-blocked' } }),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000008',
    name: 'Lotte Brinkhuis',
    address: address('lotte'),
    location: 'NL',
    licenses: [{ product: mailOnly, hoursAgo: 900 }],
    outcome: 'assign',
    byHand: keptOut,
    expected: withoutPlan(),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000009',
    name: 'Paola Ventresca',
    address: 'paola_harbourbooks.example#EXT#@fourthcoffee.example',
    location: 'IT',
    licenses: [],
    outcome: 'assign',
    byHand: keptOut,
    expected: withoutPlan(),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000010',
    name: 'Hidde Rozendal',
    address: address('hidde'),
    location: 'NL',
    licenses: [{ product: e3, hoursAgo: 700 }],
    outcome: 'not-licensing',
    byHand: notKeptOut,
    expected: withPlan(700),
  },
  {
    id: '2f6c1f00-0001-4a6e-8f00-000000000011',
    name: 'Yusuf Demirel',
    address: address('yusuf'),
    location: 'NL',
    licenses: [{ product: e3, hoursAgo: 1, setUp: 'PendingInput' }],
    outcome: 'wait',
    byHand: { ...keptOut, licensed: 'yes' },
    expected: withPlan(1, { 'licence.plan': { reason: 'pending' } }),
  },
];

/** The organization has no problems, so all differences are between people. */
export const fourthCoffee: SampleOrganization = {
  id: 'fourth-coffee',
  name: 'Fourth Coffee',
  app: 'on',
  hasRole: true,
  health: 'serviceOperational',
  products: [
    { product: mailOnly, bought: 40, used: 12 },
    { product: e3, bought: 250, used: 231 },
    { product: e1, bought: 30, used: 18 },
  ],
  recentChanges: 4,
  people,
};
