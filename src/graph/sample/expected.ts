import type { Expected, SamplePerson } from './organisation.ts';

type Readings = SamplePerson['expected'];

const nothing: Expected = { reason: 'nothing-assigned' };

/** What is read about somebody without the plan in an organisation where all is well. */
const unlicensed: Readings = {
  'sign-in.state': { choice: 'works' },
  'licence.plan': { choice: 'no' },
  'licence.since': nothing,
  'product.seats': { choice: 'free' },
  'person.location': { choice: 'yes' },
  'licence.bulk': { reason: 'absence-proves-nothing' },
  'service.incident': { choice: 'no' },
};

/** Only Viva Engage refuses the person, because those without a licence are kept out. */
export const keptOut = { what: 'no-access', block: 'yes', bulk: 'no' } as const;

/** The person cannot get in although nobody is kept out for want of a licence. */
export const notKeptOut = { what: 'no-access', block: 'no' } as const;

/** The readings of somebody without the plan, where they differ from the usual. */
export const withoutPlan = (but: Partial<Readings> = {}): Readings => ({ ...unlicensed, ...but });

/** The readings of somebody who has had the plan for so many hours. */
export const withPlan = (hoursAgo: number, but: Partial<Readings> = {}): Readings => ({
  ...unlicensed,
  'licence.plan': { choice: 'yes' },
  'licence.since': { hoursAgo },
  ...but,
});
