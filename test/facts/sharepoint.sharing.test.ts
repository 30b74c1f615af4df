import { expect, test } from 'vitest';
import { boundFact } from '../support/catalog.ts';
import { bodyOf } from '../support/graph-examples.ts';
import { readBody, short } from './fixtures/ask-bodies.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';

const read = (sharingCapability: unknown, sharingDomainRestrictionMode: unknown = 'none') =>
  readBody('sharepoint.sharing', { sharingCapability, sharingDomainRestrictionMode });

test('the documented response, which wraps the object: only domains on a list', () => {
  expect(readBody('sharepoint.sharing', bodyOf('sharepoint-settings'))).toMatchObject({
    answer: { choice: 'listed-domains' },
    evidence: [
      { kind: 'sharing', level: 'anyone' },
      { kind: 'sharing-domains', list: 'allowed' },
    ],
  });
});

test.each([
  ['disabled', 'none', 'off'],
  ['disabled', 'allowList', 'off'],
  ['existingExternalUserSharingOnly', 'blockList', 'existing-only'],
  ['externalUserSharingOnly', 'none', 'open'],
  ['externalUserAndGuestSharing', 'none', 'open'],
  ['externalUserSharingOnly', 'blockList', 'listed-domains'],
])('%s with the list %s: %s', (capability, mode, answer) => {
  expect(short(read(capability, mode))).toBe(answer);
});

test('a value that is absent or new is unknown', () => {
  expect(short(read(undefined))).toBe('absent-field');
  expect(
    short(readBody('sharepoint.sharing', { sharingCapability: 'externalUserSharingOnly' })),
  ).toBe('absent-field');
  for (const value of [null, 'unknownFutureValue', true]) {
    expect(short(read(value))).toBe('malformed');
    expect(short(read('externalUserSharingOnly', value))).toBe('malformed');
  }
});

test('it shares its request with the sync settings, needs consent, and is not in China', () => {
  const [sharing, sync] = [boundFact('sharepoint.sharing'), boundFact('sharepoint.sync')];
  expect(sharing.asks.me[0]?.path).toBe(sync.asks.me[0]?.path);
  expect(sharing.adminConsent.me).toBe(true);
  expect(sharing.lackingClouds).toEqual(['china']);
  expect(sharing.fact.roles).toEqual(['SharePoint Administrator', 'Global Reader']);
});

test.each([
  ['fourth-coffee', 'open'],
  ['tin-lighthouse', 'listed-domains'],
  ['harbour-books', 'existing-only'],
  ['northern-looms', 'off'],
  ['willow-bank', 'no-role'],
])('in the sample, %s: %s', async (organization, answer) => {
  expect(short(await readSamplePerson('sharepoint.sharing', organization))).toBe(answer);
});
