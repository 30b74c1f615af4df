import { expect, test } from 'vitest';
import { fillAsk } from '../../src/facts/ask.ts';
import { facts } from '../../src/facts/index.ts';
import { personPath } from '../../src/facts/person.ts';

const [askPerson] = facts['licence.plan'].asks.me;
const [askDetails] = facts['licence.plan'].asks.other;
const [askAudits] = facts['licence.bulk'].asks.me;
const [askApp] = facts['sign-in.state'].asks.me;
const now = Date.UTC(2026, 10, 22, 12);

test('a request for a person names every field', () => {
  if (!askPerson) throw new Error('no ask');
  const { path, scope } = fillAsk(askPerson, { kind: 'me' }, now);
  expect(scope).toBe('User.Read');
  expect(path).toMatch(/^\/me\?\$select=/u);
  expect(decodeURIComponent(path)).toContain(',usageLocation,assignedLicenses,assignedPlans,');
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
