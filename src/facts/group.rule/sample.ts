import { attempt } from '../core/json.ts';
import { forEveryone, type FactSample } from '../core/sample.ts';

/** `group` of a person's licenses, and the `rule` of the group, `On` or `Paused`, if it has one. */
export const sample: FactSample = {
  calls: [
    {
      path: '{person}/memberOf/microsoft.graph.group',
      scopes: forEveryone('GroupMember.Read.All'),
      needsRole: false,
      answer: (person) =>
        person
          .rows('licenses')
          .filter((row) => row.has('group'))
          .map((row) => {
            const rule = attempt(() => row.text('rule')) ?? null;
            return {
              id: row.guid('group'),
              groupTypes: rule === null ? [] : ['DynamicMembership'],
              membershipRuleProcessingState: rule,
            };
          }),
    },
  ],
};
