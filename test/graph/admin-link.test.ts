import { expect, test } from 'vitest';
import { adminLink, groupPage } from '../../src/graph/admin-link.ts';

const id = '11111111-2222-4333-8444-555555555555';

test.each([
  ['global', 'https://login.microsoftonline.com/organizations/adminconsent?client_id='],
  ['china', 'https://login.partner.microsoftonline.cn/organizations/adminconsent?client_id='],
] as const)('an administrator agrees for everybody at the login of the %s cloud', (cloud, url) => {
  expect(adminLink({ clientId: id, cloud, tenant: 'organizations' })).toBe(url + id);
});

test.each([
  ['global', 'https://entra.microsoft.com'],
  ['gcc-high', 'https://entra.microsoft.us'],
  ['dod', 'https://entra.microsoft.us'],
  ['china', 'https://entra.microsoftonline.cn'],
] as const)('a group of the %s cloud stands behind the # of its admin center', (cloud, origin) => {
  const url = new URL(groupPage(cloud, id));
  expect(url.origin).toBe(origin);
  expect(url.pathname + url.search).toBe('/');
  expect(url.hash).toBe(`#view/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${id}`);
});
