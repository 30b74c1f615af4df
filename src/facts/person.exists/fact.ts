import { askAboutOrganization } from '../core/ask.ts';
import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import type { Source } from '../core/source.ts';

const askRecord = askPerson();

/** The accounts that can still be restored: for 30 days. */
const askDeleted = askAboutOrganization(
  '/directory/deletedItems/microsoft.graph.user?$top=999',
  'User.Read.All',
  { select: ['id', 'userPrincipalName', 'deletedDateTime'], pages: 5 },
);

const found = defineEvidence('account-found', {});
const deleted = defineEvidence('deleted', { instant: 'instant' });

/**
 * Whether the person's account is there, or was deleted and can be restored. An account that is
 * neither may have been deleted for good, may never have existed, or may be so new that not every
 * copy of the directory has it: that is unknown.
 */
export const fact = defineFact('person.exists', {
  answers: ['yes', 'deleted'],
  parameters: {},
  asks: () => ({ always: [askRecord], further: [askDeleted] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/directory-deleteditems-list',
  evidence: [found, deleted],
  reasons: { nowhere: 'settled' },
  judge: (source, { person }) => {
    if (isThere(source)) {
      source.note(found.note({}));
      return choose('yes');
    }
    if (person.kind === 'me') throw new Unreadable({ reason: 'person-gone' });
    const { rows, isPatchy, complete } = source.list(askDeleted);
    const names = rows.map((row) => attempt(() => namesOf(row)));
    const row = rows[names.findIndex((all) => all?.includes(person.id.toLowerCase()))];
    if (!row) {
      if (!complete) throw new Unreadable({ reason: 'incomplete' });
      if (isPatchy || names.includes(undefined)) throw new Unreadable({ reason: 'malformed' });
      throw new Unreadable({ reason: 'person.exists/nowhere' });
    }
    const time = attempt(() => row.instant('deletedDateTime'));
    if (time !== undefined) source.note(deleted.note({ instant: new Date(time).toISOString() }));
    return choose('deleted');
  },
});

/** @throws Unreadable for every other reason than that the directory does not have the person */
function isThere(source: Source): boolean {
  try {
    source.body(askRecord).guid('id');
    return true;
  } catch (error) {
    if (error instanceof Unreadable && error.fault.reason === 'person-gone') return false;
    throw error;
  }
}

/**
 * What a deleted account is known by. Its name starts with its id then, so that the name is free
 * for another account.
 *
 * @see https://learn.microsoft.com/powershell/module/microsoft.entra/get-entradeleteduser
 */
function namesOf(row: Json): readonly string[] {
  const [id, name] = [row.guid('id'), row.text('userPrincipalName').toLowerCase()];
  const prefix = [id, id.replaceAll('-', '')].find((start) => name.startsWith(start)) ?? '';
  return [id, name.slice(prefix.length)];
}
