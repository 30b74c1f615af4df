import { forEveryone, type FactSample } from '../core/sample.ts';

/** `risk` of a person: Microsoft’s name for the state. Who has none is not listed. */
export const sample: FactSample = {
  calls: [
    {
      path: '/identityProtection/riskyUsers',
      scopes: forEveryone('IdentityRiskyUser.Read.All'),
      needsRole: true,
      answer: (organization) =>
        organization
          .rows('people')
          .filter((person) => person.has('risk'))
          .map((person) => ({
            id: person.text('id'),
            isProcessing: false,
            riskState: person.text('risk'),
            riskLevel: person.text('risk') === 'atRisk' ? 'high' : 'none',
          })),
      filter: 'required',
    },
  ],
};
