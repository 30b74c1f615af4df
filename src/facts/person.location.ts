import { askPerson } from './ask-person.ts';
import { choose, defineFact } from './fact.ts';
import { Unreadable } from './json.ts';

/** Whether the person has a usage location; without one Microsoft assigns no licence. */
export const personLocation = defineFact('person.location', {
  asks: [askPerson],
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/user',
  judge: (source) => {
    const location = source.body('person').textOrNull('usageLocation');
    source.note('person', 'usageLocation', location ?? 'null');
    if (location === null) return choose('no');
    if (!/^[a-z]{2}$/i.test(location)) throw new Unreadable({ reason: 'malformed' });
    return choose('yes');
  },
});
