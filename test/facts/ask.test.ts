import { expect, test } from 'vitest';
import {
  askAboutOrganization,
  askAboutPerson,
  askKey,
  fillAsk,
  mergeAsks,
  quoteFilter,
} from '../../src/facts/core/ask.ts';
import { askPerson } from '../../src/facts/core/ask-person.ts';
import { Json } from '../../src/facts/core/json.ts';
import { boundFact } from '../support/catalog.ts';
import { personPath } from '../../src/facts/core/person.ts';
import { facts } from './fixtures/responses.ts';

const [askRecord] = facts['licence.plan'].asks.me;
const [askDetails] = facts['licence.plan'].asks.other;
const [askAudits] = facts['licence.bulk'].asks.me;
const [askApp] = facts['sign-in.state'].asks.me;
const now = Date.UTC(2026, 10, 22, 12);

test('a request for a person names the fields that the fact reads', () => {
  if (!askRecord) throw new Error('no ask');
  const { path, scope } = fillAsk(askRecord, { kind: 'me' }, now);
  expect(scope).toBe('User.Read');
  expect(path).toMatch(/^\/me\?\$select=/u);
  expect(decodeURIComponent(path)).toBe(
    '/me?$select=id,assignedLicenses,assignedPlans,licenseAssignmentStates',
  );
});

test('another person’s plans are requested with nothing but the permission for plans', () => {
  if (!askDetails) throw new Error('no ask');
  const { path, scope } = fillAsk(
    askDetails,
    { kind: 'other', id: 'o#x@fourthcoffee.example' },
    now,
  );
  expect(scope).toBe('LicenseAssignment.Read.All');
  expect(path).toBe(
    '/users/o%23x%40fourthcoffee.example/licenseDetails?$select=skuId%2CskuPartNumber%2CservicePlans',
  );
});

test('a request for an application asks only for what the answer needs', () => {
  if (!askApp) throw new Error('no ask');
  const { path } = fillAsk(askApp, { kind: 'me' }, now);
  expect(path).toMatch(/&\$select=appId%2CaccountEnabled%2CappRoleAssignmentRequired$/u);
});

test('every value in a query is encoded: the body of a batch reaches Graph as it is', () => {
  for (const fact of Object.values(facts))
    for (const ask of [...fact.asks.me, ...fact.asks.other, ...fact.further.other])
      expect(fillAsk(ask, { kind: 'me' }, now).path).toMatch(/^(?:[\w\-.~/?$&=']|%[\dA-F]{2})*$/u);
});

test('the audit log is requested for one day', () => {
  if (!askAudits) throw new Error('no ask');
  const { path } = fillAsk(askAudits, { kind: 'me' }, now);
  expect(new URL(path, 'https://graph.microsoft.com').searchParams.get('$filter')).toBe(
    "activityDisplayName eq 'Change user license' and activityDateTime ge 2026-11-21T12:00:00Z",
  );
});

test.each([
  ['dddddddd-1111-4222-8333-444444444444', '/users/dddddddd-1111-4222-8333-444444444444'],
  ['ana@fourthcoffee.example', '/users/ana%40fourthcoffee.example'],
  [
    'ana_x.example#EXT#@fourthcoffee.example',
    '/users/ana_x.example%23EXT%23%40fourthcoffee.example',
  ],
  ["$o'neil@fourthcoffee.example", "/users('%24o''neil%40fourthcoffee.example')"],
  ['../me', '/users/..%2Fme'],
])('%s is found at %s', (id, path) => {
  expect(personPath({ kind: 'other', id })).toBe(path);
});

const other = { kind: 'other', id: 'dddddddd-1111-4222-8333-444444444444' } as const;

test('what takes nothing but an id gets it, in the path and in a filter', () => {
  const report = askAboutPerson('/reports/x/{personId}', 'AuditLog.Read.All');
  const log = askAboutPerson('/log?$filter=userId eq {personId}&$top=5', 'AuditLog.Read.All');
  const mine = '2f6c1f00-0001-4a6e-8f00-000000000001';
  expect(fillAsk(report, other, now).path).toBe(`/reports/x/${other.id}`);
  expect(fillAsk(report, { kind: 'me' }, now, mine).path).toBe(`/reports/x/${mine}`);
  const queryFor = (id: string) =>
    new URL(fillAsk(log, { kind: 'other', id }, now).path, 'https://x.example').searchParams;
  expect(queryFor(other.id).get('$filter')).toBe(`userId eq '${other.id}'`);
  // A name may contain what means something to a filter, a query, or a replacement.
  const odd = queryFor("$&o'neil&$top=9$'");
  expect(odd.get('$filter')).toBe("userId eq '$&o''neil&$top=9$'''");
  expect(odd.getAll('$top')).toEqual(['5']);
});

test('facts that ask the same share one request, for every field that any of them reads', () => {
  const facts = [boundFact('licence.since'), boundFact('person.location')];
  const [merged, ...rest] = mergeAsks(facts.flatMap(({ asks }) => asks.other));
  expect(rest).toEqual([]);
  expect(merged?.select).toEqual(['id', 'assignedPlans', 'usageLocation']);
  expect(mergeAsks([askAboutPerson('{person}', 'User.Read'), ...rest])).toHaveLength(1);
});

test('a request without a selection is not narrowed by one that has it', () => {
  const [whole, some] = [[], ['id']].map((select) =>
    askAboutOrganization('/organization', 'User.Read', { select }),
  );
  if (!whole || !some) throw new Error('no ask');
  for (const asks of [
    [whole, some],
    [some, whole],
  ])
    expect(mergeAsks(asks).map(({ select }) => select)).toEqual([[]]);
});

test('an ask is known by its path, headers and scopes, never by a short name', () => {
  const [teams, exchange] = ['teams', 'exchange'].map((id) =>
    askAboutOrganization(`/servicePrincipals?$filter=appId eq '${id}'`, 'Application.Read.All'),
  );
  if (!teams || !exchange) throw new Error('no ask');
  expect(askKey(teams)).not.toBe(askKey(exchange));
  expect(fillAsk(teams, other, now).key).not.toBe(fillAsk(exchange, other, now).key);
  const counted = { ...teams, headers: { ConsistencyLevel: 'eventual' } };
  expect(askKey(counted)).not.toBe(askKey(teams));
  expect(fillAsk(counted, other, now).key).not.toBe(fillAsk(teams, other, now).key);
  const scope = { me: 'User.Read', other: 'User.Read' } as const;
  expect(askKey({ ...teams, scope })).not.toBe(askKey(teams));
  expect(askKey({ ...teams, select: ['id'] })).toBe(askKey(teams));
});

test('what is asked about a person can be asked about everyone at once', () => {
  const { subject, list } = askPerson('accountEnabled');
  const row = { id: 'DDDDDDDD-1111-4222-8333-444444444444', accountEnabled: true };
  expect(subject).toBe('person');
  expect(list?.path).toBe('/users?$top=999');
  expect(list?.of(new Json(row))).toEqual({ id: other.id, body: row });
});

test('a quote in a filter is doubled', () => {
  expect(quoteFilter("o'neil")).toBe("'o''neil'");
});
