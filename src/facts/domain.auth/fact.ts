import { askAboutOrganization } from '../core/ask.ts';
import { askPerson } from '../core/ask-person.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import type { Source } from '../core/source.ts';

const askName = askPerson('userPrincipalName');

const askDomains = askAboutOrganization('/domains', 'Domain.Read.All', {
  select: ['id', 'authenticationType'],
  pages: 5,
});

const domainAuth = defineEvidence('domain-auth', { domain: 'private', isFederated: 'flag' });

/**
 * Whether Microsoft checks the password of people in the person's domain (managed), or an identity
 * provider of the organization does (federated). A staged rollout can exempt some people from
 * federation; the domain does not show it.
 */
export const fact = defineFact('domain.auth', {
  answers: ['managed', 'federated'],
  parameters: {},
  asks: () => ({ always: [askName, askDomains] }),
  roles: ['Directory Readers', 'Domain Name Administrator', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/domain',
  evidence: [domainAuth],
  reasons: { guest: 'settled' },
  judge: (source) => {
    const name = source.body(askName).text('userPrincipalName');
    // Its domain is the host's, but people from elsewhere sign in at home.
    if (/#ext#/iu.test(name)) throw new Unreadable({ reason: 'domain.auth/guest' });
    const [, domain] = /@([^@]+)$/u.exec(name.toLowerCase()) ?? [];
    if (domain === undefined) throw new Unreadable({ reason: 'malformed' }, 'userPrincipalName');
    const isFederated = isFederatedIn(domainNamed(source, domain));
    source.note(domainAuth.note({ domain, isFederated }));
    return choose(isFederated ? 'federated' : 'managed');
  },
});

/** @throws Unreadable also if the organization has no such domain, as while it is being removed */
function domainNamed(source: Source, domain: string): Json {
  const { rows, isPatchy, complete } = source.list(askDomains);
  const ids = rows.map((row) => attempt(() => row.text('id').toLowerCase()));
  const row = rows[ids.indexOf(domain)];
  if (row) return row;
  if (!complete) throw new Unreadable({ reason: 'incomplete' });
  throw new Unreadable({ reason: isPatchy || ids.includes(undefined) ? 'malformed' : 'undecided' });
}

function isFederatedIn(row: Json): boolean {
  const type = row.text('authenticationType');
  if (type === 'Federated' || type === 'Managed') return type === 'Federated';
  throw new Unreadable({ reason: 'malformed' }, 'authenticationType');
}
