import { askPerson } from './ask-person.ts';
import { choose, defineFact } from './fact.ts';
import { Unreadable } from './json.ts';

/** Whether the person has a usage location, without which Microsoft assigns no license. */
export const personLocation = defineFact('person.location', {
  asks: [askPerson],
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/user',
  judge: (source) => {
    const country = source.body('person').textOrNull('usageLocation');
    if (country !== null && !/^[a-z]{2}$/iu.test(country))
      throw new Unreadable({ reason: 'malformed' });
    source.note({ kind: 'location', country: country?.toUpperCase() ?? null });
    return choose(country === null ? 'no' : 'yes');
  },
});
