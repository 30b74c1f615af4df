import { defineEvidence } from '../core/evidence.ts';

/** Something that the person has. */
export const licensed = defineEvidence('license', { sku: 'sku' }, { order: 'first' });

export const noLicense = defineEvidence('no-license', {});

/** A plan that works; `grace` means that its subscription has expired but may still be renewed. */
export const planOn = defineEvidence('plan', { plan: 'name', state: ['on', 'grace'] });

/** Something that the person has, in which the plan is turned off. */
export const planOff = defineEvidence(
  'plan-off',
  { sku: 'sku' },
  { inScripts: () => ({ field: 'sku', rank: 2 }) },
);

/** The group through which a license is assigned, or fails to be. */
export const throughGroup = defineEvidence('group', { group: 'group' }, { order: 'last' });

/** A failed assignment; `error` is Microsoft's code, such as `CountViolation`. */
export const failedAssignment = defineEvidence('failing', { sku: 'sku', error: 'name' });
