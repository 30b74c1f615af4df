import { askAboutPerson } from '../core/ask.ts';
import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';
import type { Product } from '../core/product.ts';
import type { Source } from '../core/source.ts';
import { assignments } from '../plans/assignments.ts';

const askAssignments = askPerson('licenseAssignmentStates');

/**
 * The groups that the person is a direct member of; licenses reach no one else. Without permission
 * to read groups, Graph returns them with empty fields.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-memberof
 */
const askGroups = askAboutPerson(
  '{person}/memberOf/microsoft.graph.group?$count=true',
  'GroupMember.Read.All',
  {
    select: ['id', 'groupTypes', 'membershipRuleProcessingState'],
    headers: { ConsistencyLevel: 'eventual' },
    pages: 5,
  },
);

const states = ['assigned', 'dynamic', 'paused'] as const;
type State = (typeof states)[number];

/** How the members of a group come about: by hand, or by a rule, which may be paused. */
const membership = defineEvidence('membership', { state: states, group: 'group' });

const noGroup = defineEvidence('no-group', {});

/**
 * Whether a rule decides who is in the group through which the person gets a license with a plan of
 * the product, even if the group fails to assign it. Whether the person fits the rule is not read:
 * v1.0 cannot say so.
 */
export const fact = defineFact('group.rule', {
  answers: ['no-group', ...states],
  parameters: { product: productParameter('plans') },
  asks: () => ({ always: [askAssignments, askGroups] }),
  roles: ['Directory Readers', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/group',
  evidence: [membership, noGroup],
  reasons: { several: 'settled' },
  judge: (source, { product }) => {
    const groups = groupsOf(source, product);
    if (groups.length === 0) {
      source.note(noGroup.note({}));
      return choose('no-group');
    }
    const found = groups.map((group) => ({ state: stateOf(source, group), group }));
    for (const piece of found) source.note(membership.note(piece));
    const [first, ...others] = new Set(found.map(({ state }) => state));
    if (first === undefined || others.length > 0)
      throw new Unreadable({ reason: 'group.rule/several' });
    return choose(first);
  },
});

/** The groups that assign a license with the plan, or one that is newer than the table. */
function groupsOf(source: Source, { skus, plans }: Product): readonly string[] {
  const { all, isPatchy } = assignments(source.body(askAssignments));
  const ours = all.filter(({ sku }) => skus.plansIn(sku, plans).length > 0 || !skus.known(sku));
  const groups = ours.flatMap(({ group }) => group ?? []);
  if (groups.length === 0 && isPatchy) throw new Unreadable({ reason: 'malformed' });
  return [...new Set(groups)];
}

/** @throws Unreadable also if the person is not in the group, as while a membership changes */
function stateOf(source: Source, group: string): State {
  const { rows, isPatchy, complete } = source.list(askGroups);
  const ids = rows.map((row) => attempt(() => row.guid('id')));
  const row = rows[ids.indexOf(group)];
  if (row) return stateIn(row);
  if (!complete) throw new Unreadable({ reason: 'incomplete' });
  throw new Unreadable({ reason: isPatchy || ids.includes(undefined) ? 'malformed' : 'undecided' });
}

function stateIn(row: Json): State {
  const processing = row.textOrNull('membershipRuleProcessingState');
  const isDynamic = row.items('groupTypes').includes('DynamicMembership');
  // Without a rule there is nothing to process, so anything else contradicts itself.
  if (!isDynamic && processing === null) return 'assigned';
  if (isDynamic && processing === 'On') return 'dynamic';
  if (isDynamic && processing === 'Paused') return 'paused';
  throw new Unreadable({ reason: 'malformed' }, 'membershipRuleProcessingState');
}
