import type { FactSample } from '../core/sample.ts';

/** `location`: the person's country, or null. */
export const sample: FactSample = {
  record: (person) => ({ usageLocation: person.textOrNull('location') }),
};
