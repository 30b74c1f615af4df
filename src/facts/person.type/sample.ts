import { attempt } from '../core/json.ts';
import type { FactSample } from '../core/sample.ts';

/** `invitation` of a person whose address is a guest's: accepted, unless it says otherwise. */
export const sample: FactSample = {
  record: (person) => {
    const isGuest = person.text('address').includes('#EXT#');
    const invitation = attempt(() => person.text('invitation')) ?? 'Accepted';
    return {
      userType: isGuest ? 'Guest' : 'Member',
      externalUserState: isGuest ? invitation : null,
    };
  },
};
