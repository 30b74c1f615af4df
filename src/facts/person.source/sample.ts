import { attempt } from '../core/json.ts';
import { rowsAsGiven, type FactSample } from '../core/sample.ts';

/** `syncedHoursAgo` of a person, if synchronized, and `syncErrors`, as Graph has them. */
export const sample: FactSample = {
  record: (person, { hoursAgo }) => {
    const synced = attempt(() => person.count('syncedHoursAgo'));
    return {
      onPremisesSyncEnabled: synced === undefined ? null : true,
      onPremisesLastSyncDateTime: synced === undefined ? null : hoursAgo(synced),
      onPremisesProvisioningErrors: rowsAsGiven(person, 'syncErrors'),
    };
  },
};
