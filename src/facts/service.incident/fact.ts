import { askAboutOrganization } from '../core/ask.ts';
import { defineEvidence, type Evidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import { productParameter } from '../core/parameters.ts';
import type { Product } from '../core/product.ts';
import { answerOrFault, type Source } from '../core/source.ts';

const askHealth = askAboutOrganization(
  '/admin/serviceAnnouncement/healthOverviews',
  'ServiceHealth.Read.All',
  { pages: 5 },
);

const askIssues = askAboutOrganization(
  '/admin/serviceAnnouncement/issues?$filter=isResolved eq false',
  'ServiceHealth.Read.All',
  { select: ['id', 'title', 'service', 'startDateTime', 'isResolved'], pages: 5 },
);

/** What each of Microsoft's states means to someone waiting for a fix; `other` if it is new. */
const meanings = {
  serviceOperational: 'healthy',
  investigating: 'investigating',
  reported: 'investigating',
  confirmed: 'investigating',
  serviceDegradation: 'degraded',
  serviceInterruption: 'interrupted',
  restoringService: 'recovering',
  verifyingService: 'recovering',
  extendedRecovery: 'recovering',
  serviceRestored: 'restored',
  postIncidentReviewPublished: 'restored',
  resolved: 'restored',
  resolvedExternal: 'restored',
  mitigated: 'restored',
  mitigatedExternal: 'restored',
  falsePositive: 'dismissed',
} as const;

const isOngoing = {
  ...{ investigating: true, degraded: true, interrupted: true, recovering: true },
  ...{ healthy: false, restored: false, dismissed: false },
} as const satisfies Record<(typeof meanings)[keyof typeof meanings], boolean>;

type Meaning = keyof typeof isOngoing;

/** One of Microsoft's services and its status. */
const health = defineEvidence('health', {
  service: 'name',
  state: [
    ...(['healthy', 'investigating', 'degraded', 'interrupted', 'recovering'] as const),
    ...(['restored', 'dismissed', 'other'] as const),
  ],
});

/** What Microsoft calls an incident, in English, and its number. */
const issue = defineEvidence('issue', { title: 'name', id: 'name', start: 'instant' });

/**
 * Whether Microsoft has announced an incident for the product. Its state decides; the titles of what
 * is going on only say more about it, so the answer does not depend on them.
 */
export const fact = defineFact('service.incident', {
  answers: ['yes', 'no'],
  parameters: { product: productParameter('services') },
  asks: () => ({ always: [askHealth, askIssues] }),
  roles: ['Service Support Administrator', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/servicehealth',
  evidence: [health, issue],
  reasons: { 'not-listed': 'settled', 'unclear-status': 'passing' },
  judge: (source, { product }) => {
    const { rows, isPatchy, complete } = source.list(askHealth);
    const named = rows.map((row) => ({ row, names: namesOf(row) }));
    const ours = named
      .filter(({ names }) => isAbout(product, names))
      .map(({ row, names }) => ({
        service: names[0] ?? '',
        state: attempt(() => meaningOf(row.text('status'))),
      }));
    const ongoing = ours.filter(
      ({ state }) => state !== undefined && state !== 'other' && isOngoing[state],
    );
    const shown = ongoing.length > 0 ? ongoing : ours;
    for (const { service, state } of shown)
      if (state !== undefined) source.note(health.note({ service, state }));
    if (ongoing.length > 0) {
      source.note(...issuesOf(source, product));
      return choose('yes');
    }
    if (!complete) throw new Unreadable({ reason: 'incomplete' });
    if (isPatchy || named.some(({ names }) => names.length === 0))
      throw new Unreadable({ reason: 'malformed' });
    if (ours.length === 0) throw new Unreadable({ reason: 'service.incident/not-listed' });
    if (ours.some(({ state }) => state === undefined || state === 'other'))
      throw new Unreadable({ reason: 'service.incident/unclear-status' });
    return choose('no');
  },
});

/** The open issues of the product, newest first; none if they cannot be read. */
function issuesOf(source: Source, product: Product): readonly Evidence[] {
  const list = answerOrFault(() => source.list(askIssues));
  if (list instanceof Unreadable) return [];
  return list.rows
    .flatMap((row) => attempt(() => issueOf(row, product)) ?? [])
    .sort((a, b) => b.start.localeCompare(a.start));
}

function issueOf(row: Json, product: Product) {
  if (row.flag('isResolved') || !isAbout(product, [row.text('service')])) return [];
  const start = new Date(row.instant('startDateTime')).toISOString();
  return [issue.note({ title: row.text('title'), id: row.text('id'), start })];
}

/** The readable names of a service: the display name first, then the id. */
function namesOf(row: Json): readonly string[] {
  return ['service', 'id'].flatMap((field) => attempt(() => row.text(field)) ?? []);
}

/** Services are renamed, and keep their id: either may be the one that is known. */
function isAbout({ services }: Product, names: readonly string[]): boolean {
  const known = services.map((name) => name.toLowerCase());
  return names.some((name) => known.includes(name.toLowerCase()));
}

function meaningOf(status: string): Meaning | 'other' {
  return isStatus(status) ? meanings[status] : 'other';
}

function isStatus(status: string): status is keyof typeof meanings {
  return Object.hasOwn(meanings, status);
}
