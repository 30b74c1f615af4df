import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, rowsOf, type Json } from '../core/json.ts';

const askOrigin = askPerson(
  'onPremisesSyncEnabled',
  'onPremisesLastSyncDateTime',
  'onPremisesProvisioningErrors',
);

const origin = defineEvidence('origin', { isSynchronized: 'flag' });
const lastSync = defineEvidence('last-sync', { instant: 'instant' });

/** Two objects have the same value of a property, such as `ProxyAddress`. */
const syncError = defineEvidence('sync-error', { property: 'name', value: 'private' });

/**
 * Whether the account is managed in the cloud or comes from the organization's own directory, where
 * it must then be changed, and whether its synchronization reports an error. An account that is no
 * longer synchronized is managed in the cloud.
 */
export const fact = defineFact('person.source', {
  answers: ['cloud', 'synchronized', 'sync-error'],
  parameters: {},
  asks: () => ({ always: [askOrigin] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/onpremisesprovisioningerror',
  evidence: [origin, lastSync, syncError],
  judge: (source) => {
    const record = source.body(askOrigin);
    const isSynchronized = flagOrNull(record, 'onPremisesSyncEnabled') ?? false;
    source.note(origin.note({ isSynchronized }));
    if (!isSynchronized) return choose('cloud');
    const { rows, isPatchy } = rowsOf(record, 'onPremisesProvisioningErrors');
    source.note(...rows.flatMap((row) => attempt(() => errorIn(row)) ?? []));
    const time = attempt(() => record.instant('onPremisesLastSyncDateTime'));
    if (time !== undefined) source.note(lastSync.note({ instant: new Date(time).toISOString() }));
    return choose(rows.length > 0 || isPatchy ? 'sync-error' : 'synchronized');
  },
});

/** Null if the account was never synchronized. */
function flagOrNull(record: Json, name: string): boolean | null {
  return record.value[name] === null ? null : record.flag(name);
}

function errorIn(row: Json) {
  return syncError.note({ property: row.text('propertyCausingError'), value: row.text('value') });
}
