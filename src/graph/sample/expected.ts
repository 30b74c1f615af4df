import type { Expected, SamplePerson } from './organization.ts';

type Readings = SamplePerson['expected'];

const nothing: Expected = { reason: 'nothing-assigned' };

/** The readings for someone without the plan in an organization without problems. */
const unlicensed: Readings = {
  'sign-in.state': { choice: 'works' },
  'licence.plan': { choice: 'no' },
  'licence.since': nothing,
  'product.seats': { choice: 'free' },
  'person.location': { choice: 'yes' },
  'licence.bulk': { reason: 'absence-proves-nothing' },
  'service.incident': { choice: 'no' },
};

/** Viva Engage is all that refuses the person, because people without a license are blocked. */
export const keptOut = { what: 'no-access', block: 'yes', bulk: 'no' } as const;

/** The person cannot get in, although people without a license are not blocked. */
export const notKeptOut = { what: 'no-access', block: 'no' } as const;

/** The readings for someone without the plan, with differences from the usual ones. */
export function withoutPlan(but: Partial<Readings> = {}): Readings {
  return { ...unlicensed, ...but };
}

/** The readings for someone who got the plan this many hours ago. */
export function withPlan(hoursAgo: number, but: Partial<Readings> = {}): Readings {
  return {
    ...unlicensed,
    'licence.plan': { choice: 'yes' },
    'licence.since': { hoursAgo },
    ...but,
  };
}
