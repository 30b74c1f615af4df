// The sample refuses what Graph refuses, so that what works here also works there.
import type { Context } from '@microsoft/microsoft-graph-client';
import { describe, expect, test } from 'vitest';
import { isRecord } from '../../src/facts/core/json.ts';
import type { Scope } from '../../src/facts/core/scopes.ts';
import { Simulator } from '../../src/graph/sample/simulator.ts';
import { must } from '../support/must.ts';
import { organizations, sample } from '../support/sample.ts';
import { fixedNow } from './open.ts';

const graphUrl = 'https://graph.microsoft.com/v1.0';

async function get(
  path: string,
  scope: Scope | `${Scope}+${Scope}` | undefined,
  headers: object = {},
  organizationId = 'fourth-coffee',
  more: object = {},
) {
  const organization = must(organizations.find(({ id }) => id === organizationId));
  const context: Context = {
    request: graphUrl + path,
    options: {
      headers: { ...(scope && { Authorization: `Bearer sample.${scope}` }), ...headers },
      ...more,
    },
  };
  const options = { clock: () => fixedNow, openedAt: fixedNow };
  await new Simulator(organization, sample, options).execute(context);
  const { response } = context;
  if (!response) throw new Error('The simulator did not answer.');
  const body: unknown = await response.json();
  return { status: response.status, body: isRecord(body) ? body : {} };
}
const refused = (code: string) => ({ error: { code } });

describe('fields', () => {
  test('that were not selected are absent, not null', async () => {
    const { body } = await get('/me', 'User.Read');
    expect(Object.keys(body)).toEqual(['id', 'displayName', 'userPrincipalName', 'mail']);
  });

  test('that were selected are there, null when not set', async () => {
    const path = '/users/sjoerd%40fourthcoffee.example?$select=usageLocation';
    expect((await get(path, 'User.Read.All')).body).toEqual({ usageLocation: null });
  });
});

describe('refusals', () => {
  test.each([
    ['/me', undefined, 401, 'InvalidAuthenticationToken'],
    ['/subscribedSkus', 'User.Read', 403, 'Authorization_RequestDenied'],
    ['/users/nobody%40fourthcoffee.example', 'User.Read.All', 404, 'Request_ResourceNotFound'],
    ['/nothing', 'User.Read', 404, 'BadRequest'],
    ['/users?$search=%22displayName:im%22', 'User.ReadBasic.All', 400, 'Request_UnsupportedQuery'],
    ['/users?$search="displayName:im"', 'User.ReadBasic.All', 400, 'BadRequest'],
    ['/servicePrincipals?$filter=appId eq 1', 'Application.Read.All', 400, 'BadRequest'],
    ['/users?$search=im', 'User.ReadBasic.All', 400, 'Request_UnsupportedQuery'],
    ['/subscribedSkus?$filter=x', 'LicenseAssignment.Read.All', 400, 'Request_UnsupportedQuery'],
    ['/servicePrincipals', 'Application.Read.All', 400, 'Request_BadRequest'],
    ['/auditLogs/directoryAudits', 'AuditLog.Read.All', 400, 'Request_BadRequest'],
  ] as const)('%s with %s is %i', async (path, scope, status, code) => {
    expect(await get(path, scope)).toMatchObject({ status, body: refused(code) });
  });

  test('an account without a role may not read the products', async () => {
    const reply = await get('/subscribedSkus', 'LicenseAssignment.Read.All', {}, 'willow-bank');
    expect(reply).toMatchObject({ status: 403, body: refused('Authorization_RequestDenied') });
  });

  test.each([
    [20, 200],
    [21, 400],
  ])('a batch of %i is %i', async (count, status) => {
    const requests = Array.from({ length: count }, (_, id) => ({ id, method: 'GET', url: '/me' }));
    const more = { method: 'POST', body: JSON.stringify({ requests }) };
    const reply = await get('/$batch', 'User.Read', {}, 'fourth-coffee', more);
    expect(reply).toMatchObject({ status });
  });

  test('a part of a batch that is not encoded is an error, and only that part', async () => {
    const urls = ['/me?$select=id', "/servicePrincipals?$filter=appId eq 'x'"];
    const requests = urls.map((url, id) => ({ id: String(id), method: 'GET', url }));
    const more = { method: 'POST', body: JSON.stringify({ requests }) };
    const scope = 'Application.Read.All+User.Read';
    const { body } = await get('/$batch', scope, {}, 'fourth-coffee', more);
    expect(body).toMatchObject({
      responses: [
        { id: '1', status: 400 },
        { id: '0', status: 200 },
      ],
    });
  });

  test('a search that is not quoted is an error', async () => {
    const headers = { ConsistencyLevel: 'eventual' };
    expect(await get('/users?$search=im', 'User.ReadBasic.All', headers)).toMatchObject({
      status: 400,
    });
  });
});

test('a filter compares flags, and a call about one id answers about that person', async () => {
  const issues = '/admin/serviceAnnouncement/issues?$filter=isResolved%20eq%20';
  const ids = async (flag: boolean) => {
    const { body } = await get(
      issues + String(flag),
      'ServiceHealth.Read.All',
      {},
      'northern-looms',
    );
    const rows: unknown = body['value'];
    return Array.isArray(rows) ? rows.map((row: unknown) => (isRecord(row) ? row['id'] : row)) : [];
  };
  expect([await ids(true), await ids(false)]).toEqual([['EX480977'], ['VE482113']]);
  const report = (id: string) =>
    get(`/reports/authenticationMethods/userRegistrationDetails/${id}`, 'AuditLog.Read.All');
  const id = '2f6c1f00-0001-4a6e-8f00-000000000002';
  expect(await report(id)).toMatchObject({ status: 200, body: { id } });
  expect(await report('2f6c1f00-0001-4a6e-8f00-00000000ffff')).toMatchObject({ status: 404 });
});

test('a list comes in pages, each with the link to the next', async () => {
  const first = await get('/users?$top=4', 'User.Read.All');
  expect(first.body).toMatchObject({
    '@odata.nextLink': `${graphUrl}/users?%24top=4&%24skiptoken=4`,
  });
  const last = await get('/users?$top=4&$skiptoken=8', 'User.Read.All');
  expect(Object.keys(last.body)).toEqual(['value']);
});
