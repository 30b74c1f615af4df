import { keptOut, notKeptOut, withoutPlan, withPlan } from './expected.ts';
import type { SampleOrganization } from './organization.ts';
import { e1, e3, exploratory, mailOnly } from './products.ts';

/** There are no seats left, and licenses are being assigned to everyone. */
export const harbourBooks: SampleOrganization = {
  id: 'harbour-books',
  name: 'Harbour Books',
  app: 'on',
  hasRole: true,
  health: 'serviceRestored',
  products: [
    { product: e3, bought: 90, used: 90 },
    { product: exploratory, bought: 1_000_000, used: 12 },
    { product: e1, bought: 25, used: 0, isSuspended: true },
  ],
  recentChanges: 64,
  people: [
    {
      id: '2f6c1f00-0002-4a6e-8f00-000000000001',
      name: 'Joris Landheer',
      address: 'joris@harbourbooks.example',
      location: 'NL',
      licenses: [],
      outcome: 'buy-or-free',
      byHand: keptOut,
      expected: withoutPlan({
        'product.seats': { choice: 'none-left' },
        'licence.bulk': { choice: 'yes' },
      }),
    },
    {
      id: '2f6c1f00-0002-4a6e-8f00-000000000002',
      name: 'Wietske Haanstra',
      address: 'wietske@harbourbooks.example',
      location: 'NL',
      licenses: [{ product: e3, hoursAgo: 5 }],
      outcome: 'wait-bulk',
      // The log answers the question about many people.
      byHand: { what: keptOut.what, block: keptOut.block },
      expected: withPlan(5, {
        'product.seats': { choice: 'none-left' },
        'licence.bulk': { choice: 'yes' },
      }),
    },
  ],
};

/** Microsoft has announced an incident. */
export const northernLooms: SampleOrganization = {
  id: 'northern-looms',
  name: 'Northern Looms',
  app: 'on',
  hasRole: true,
  health: 'serviceDegradation',
  products: [{ product: e3, bought: 30, used: 21 }],
  recentChanges: 0,
  people: [
    {
      id: '2f6c1f00-0003-4a6e-8f00-000000000001',
      name: 'Elin Sundqvist',
      address: 'elin@northernlooms.example',
      location: 'SE',
      licenses: [{ product: e3, hoursAgo: 400 }],
      outcome: 'incident',
      byHand: keptOut,
      expected: withPlan(400, { 'service.incident': { choice: 'yes' } }),
    },
  ],
};

/** Sign-in to the application is turned off for everyone. */
export const copperKettle: SampleOrganization = {
  id: 'copper-kettle',
  name: 'Copper Kettle',
  app: 'off',
  hasRole: true,
  health: 'serviceOperational',
  products: [{ product: e3, bought: 15, used: 9 }],
  recentChanges: 1,
  people: [
    {
      id: '2f6c1f00-0004-4a6e-8f00-000000000001',
      name: 'Tadeusz Borowik',
      address: 'tadeusz@copperkettle.example',
      location: 'PL',
      licenses: [{ product: e3, hoursAgo: 500 }],
      outcome: 'turn-sign-in-on',
      byHand: notKeptOut,
      expected: withPlan(500, { 'sign-in.state': { choice: 'app-off' } }),
    },
  ],
};

/** The organization has never bought a product with the plan. */
export const paperLantern: SampleOrganization = {
  id: 'paper-lantern',
  name: 'Paper Lantern',
  app: 'on',
  hasRole: true,
  health: 'serviceOperational',
  products: [{ product: mailOnly, bought: 8, used: 5 }],
  recentChanges: 0,
  people: [
    {
      id: '2f6c1f00-0005-4a6e-8f00-000000000001',
      name: 'Marit Solheim',
      address: 'marit@paperlantern.example',
      location: 'NO',
      licenses: [{ product: mailOnly, hoursAgo: 60 }],
      outcome: 'buy-or-free',
      byHand: keptOut,
      expected: withoutPlan({ 'product.seats': { choice: 'no-product' } }),
    },
  ],
};

/** The reader has no role, so only unrestricted data can be read. */
export const willowBank: SampleOrganization = {
  id: 'willow-bank',
  name: 'Willow Bank Nursery',
  app: 'on',
  hasRole: false,
  health: 'serviceOperational',
  products: [{ product: e3, bought: 20, used: 11 }],
  recentChanges: 0,
  people: [
    {
      id: '2f6c1f00-0006-4a6e-8f00-000000000001',
      name: 'Anneli Kuusk',
      address: 'anneli@willowbank.example',
      location: 'EE',
      licenses: [],
      outcome: 'ask-admin',
      byHand: { ...keptOut, seats: 'unsure', 'find-seats': 'cannot' },
      expected: withoutPlan({
        'product.seats': { reason: 'no-role' },
        'licence.bulk': { reason: 'no-role' },
        'service.incident': { reason: 'no-role' },
      }),
    },
  ],
};

/** Only people assigned to the application may sign in to it. */
export const stoneBridge: SampleOrganization = {
  id: 'stone-bridge',
  name: 'Stone Bridge Printing',
  app: 'assigned-only',
  hasRole: true,
  health: 'serviceOperational',
  products: [{ product: e3, bought: 25, used: 14 }],
  recentChanges: 0,
  people: [
    {
      id: '2f6c1f00-0007-4a6e-8f00-000000000001',
      name: 'Ilse Veldhoven',
      address: 'ilse@stonebridge.example',
      location: 'NL',
      licenses: [{ product: e3, hoursAgo: 350 }],
      outcome: 'assign-app',
      byHand: { ...keptOut, 'sign-in': 'not-assigned' },
      expected: withPlan(350, { 'sign-in.state': { reason: 'assigned-only' } }),
    },
  ],
};

/** The application has no entry in the directory. */
export const cedarFerry: SampleOrganization = {
  id: 'cedar-ferry',
  name: 'Cedar Ferry',
  app: 'absent',
  hasRole: true,
  health: 'serviceOperational',
  products: [{ product: e3, bought: 12, used: 7 }],
  recentChanges: 0,
  people: [
    {
      id: '2f6c1f00-0008-4a6e-8f00-000000000001',
      name: 'Mattias Ekberg',
      address: 'mattias@cedarferry.example',
      location: 'SE',
      licenses: [{ product: e3, hoursAgo: 600 }],
      outcome: 'add-app',
      byHand: { ...notKeptOut, 'sign-in': 'app-missing' },
      expected: withPlan(600, { 'sign-in.state': { reason: 'no-app' } }),
    },
  ],
};
