import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { Unreadable } from '../core/json.ts';

const askLocation = askPerson('usageLocation');

const location = defineEvidence(
  'location',
  { country: 'country' },
  { inScripts: ({ country }) => (country === null ? undefined : { field: 'country', rank: 1 }) },
);

/** Whether the person has a usage location, without which Microsoft assigns no license. */
export const fact = defineFact('person.location', {
  answers: ['yes', 'no'],
  parameters: {},
  asks: () => ({ always: [askLocation] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/user',
  evidence: [location],
  judge: (source) => {
    const country = source.body(askLocation).textOrNull('usageLocation');
    if (country !== null && !/^[a-z]{2}$/iu.test(country))
      throw new Unreadable({ reason: 'malformed' });
    source.note(location.note({ country: country?.toUpperCase() ?? null }));
    return choose(country === null ? 'no' : 'yes');
  },
});
