import { expect, test } from 'vitest';
import { adminLink, groupPage, signOutPage } from '../../src/graph/admin-link.ts';

const id = '11111111-2222-4333-8444-555555555555';

test.each([
  ['global', 'https://login.microsoftonline.com/organizations/adminconsent'],
  ['china', 'https://login.partner.microsoftonline.cn/organizations/adminconsent'],
] as const)(
  'an administrator agrees for everyone at the sign-in page of the %s cloud',
  (cloud, page) => {
    const redirectUri = 'https://help.example/help/auth/';
    const url = new URL(adminLink({ clientId: id, cloud, tenant: 'organizations' }, redirectUri));
    expect(url.origin + url.pathname).toBe(page);
    expect([...url.searchParams]).toEqual([
      ['client_id', id],
      ['redirect_uri', redirectUri],
    ]);
  },
);

test('the session at Microsoft ends at the sign-in page of the cloud and the tenant', () => {
  expect(signOutPage({ clientId: id, cloud: 'dod', tenant: 'fourthcoffee.example' })).toBe(
    'https://login.microsoftonline.us/fourthcoffee.example/oauth2/v2.0/logout',
  );
});

test.each([
  ['global', 'https://entra.microsoft.com'],
  ['gcc-high', 'https://entra.microsoft.us'],
  ['dod', 'https://entra.microsoft.us'],
  ['china', 'https://entra.microsoftonline.cn'],
] as const)(
  'a group in the %s cloud is after the # of its admin center address',
  (cloud, origin) => {
    const url = new URL(groupPage(cloud, id));
    expect(url.origin).toBe(origin);
    expect(url.pathname + url.search).toBe('/');
    expect(url.hash).toBe(`#view/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${id}`);
  },
);
