import { forEveryone, type FactSample, type SampleContext } from '../core/sample.ts';
import { attempt, type Json } from '../core/json.ts';

/** Follows from the `licenses` of a person: one of them has a plan of Teams that is on. */
export const sample: FactSample = {
  calls: [
    {
      path: '{person}/licenseDetails/getTeamsLicensingDetails',
      scopes: { ...forEveryone('User.Read.All'), me: ['User.Read', 'User.Read.All'] },
      needsRole: false,
      answer: (person, context) => ({ hasTeamsLicense: isLicensed(person, context) }),
    },
  ],
};

function isLicensed(person: Json, { sku }: SampleContext): boolean {
  return person
    .rows('licenses')
    .filter((license) => !license.has('error'))
    .some((license) => {
      const off = attempt(() => license.items('off')) ?? [];
      const plans = Object.values(sku(license.text('sku')).plans);
      return plans.some((name) => /^TEAMS(?:1$|_)/u.test(name) && !off.includes(name));
    });
}
