import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { Unreadable, type Json } from '../core/json.ts';

const askType = askPerson('userType', 'externalUserState');

const userType = defineEvidence('user-type', { isGuest: 'flag' });

/** Someone from another organization was invited. */
const invitation = defineEvidence('invitation', { isAccepted: 'flag' });

/**
 * Whether the person belongs to the organization or is a guest in it, and whether an invitation is
 * still open. Members can have been invited too: until they accept, that is what matters.
 */
export const fact = defineFact('person.type', {
  answers: ['member', 'guest', 'invited'],
  parameters: {},
  asks: () => ({ always: [askType] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/user',
  evidence: [userType, invitation],
  judge: (source) => {
    const record = source.body(askType);
    const isGuest = oneOf(record.text('userType'), ['Member', 'Guest']) === 'Guest';
    const isAccepted = isInvitationAccepted(record);
    source.note(userType.note({ isGuest }));
    if (isAccepted !== undefined) source.note(invitation.note({ isAccepted }));
    return choose(isAccepted === false ? 'invited' : isGuest ? 'guest' : 'member');
  },
});

/** Undefined if the person was not invited. */
function isInvitationAccepted(record: Json): boolean | undefined {
  const state = record.textOrNull('externalUserState');
  if (state === null) return undefined;
  return oneOf(state, ['PendingAcceptance', 'Accepted']) === 'Accepted';
}

function oneOf(text: string, known: readonly string[]): string {
  if (known.includes(text)) return text;
  throw new Unreadable({ reason: 'malformed' }, text);
}
