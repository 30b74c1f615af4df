import { describe, expect, test } from 'vitest';
import { boundFact } from '../support/catalog.ts';
import { bodyOf } from '../support/graph-examples.ts';
import { must } from '../support/must.ts';
import { Failed, hasPiece, readBodies, short } from './fixtures/ask-bodies.ts';
import { list } from './fixtures/responses.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';

const method = (type: string, more: object = {}) => ({
  '@odata.type': `#microsoft.graph.${type}AuthenticationMethod`,
  id: '28c10230-6103-485e-b985-444c60001490',
  ...more,
});
const report = (...methodsRegistered: unknown[]) => ({ methodsRegistered });
const withReport = (methods: unknown, reported: unknown) =>
  readBodies(boundFact('auth.methods'), {
    '/authentication/methods': methods,
    userRegistrationDetails: reported,
  });
const read = (...rows: unknown[]) => withReport(list(rows), report());

test('the documented response: a security key and a device', () => {
  const methods = bodyOf('authentication-methods');
  const reading = readBodies(boundFact('auth.methods'), { '/authentication/methods': methods });
  expect(reading).toMatchObject({
    answer: { choice: 'strong' },
    evidence: [
      { kind: 'method', method: 'passkey' },
      { kind: 'method', method: 'device' },
    ],
  });
});

describe('answers', () => {
  const strong = [
    ...['microsoftAuthenticator', 'fido2', 'windowsHelloForBusiness', 'platformCredential'],
    ...['softwareOath', 'external'],
  ];
  test.each(strong)('%s is strong, and needs no report', (type) => {
    const methods = list([method('password'), method('phone'), method(type)]);
    const reading = readBodies(boundFact('auth.methods'), { '/authentication/methods': methods });
    expect(short(reading)).toBe('strong');
  });

  test('a phone alone, a pass alone, nothing', () => {
    expect(short(read(method('password'), method('phone'), method('email')))).toBe('phone-only');
    expect(short(read(method('temporaryAccessPass', { isUsable: true })))).toBe('pass-only');
    expect(short(read(method('password'), method('email')))).toBe('none');
    expect(read(method('password')).evidence).toEqual([{ kind: 'no-method' }]);
  });

  test('a pass that has expired is none; one that does not say is unknown', () => {
    expect(short(read(method('temporaryAccessPass', { isUsable: false })))).toBe('none');
    expect(short(read(method('temporaryAccessPass')))).toBe('malformed');
  });
});

describe('what the list does not show', () => {
  test('a hardware token is in the report alone', () => {
    const reading = withReport(list([method('phone')]), report('hardwareOneTimePasscode'));
    expect(short(reading)).toBe('strong');
    expect(hasPiece(reading, { kind: 'method', method: 'token' })).toBe(true);
  });

  test('without the report, “only a phone” and “none” are unknown', () => {
    const noPremium = new Failed('no-premium');
    expect(short(withReport(list([method('phone')]), noPremium))).toBe('no-premium');
    expect(short(withReport(list([]), {}))).toBe('absent-field');
    const unasked = readBodies(boundFact('auth.methods'), { '/authentication/methods': list([]) });
    expect(unasked.known ? '' : unasked.wants).toContain('userRegistrationDetails');
  });

  test('what the report has in addition may have been removed since', () => {
    expect(short(withReport(list([]), report('fido2SecurityKey', 'email')))).toBe('none');
  });
});

test('a new type of method may be a strong one, in the list as in the report', () => {
  for (const name of ['telepathy', 'HARDWAREONETIMEPASSCODE', null])
    expect(short(withReport(list([method('phone')]), report(name)))).toBe(
      'auth.methods/new-method',
    );
  expect(short(read(method('telepathy'), method('phone')))).toBe('auth.methods/new-method');
  expect(short(read(method('telepathy'), method('fido2')))).toBe('strong');
});

test('unreadable rows prove nothing', () => {
  for (const row of [null, {}, { '@odata.type': null }])
    expect(short(read(row, method('phone')))).toBe('malformed');
  const more = { '@odata.nextLink': 'https://x.example/' };
  expect(short(withReport(list([method('phone')], more), report()))).toBe('incomplete');
});

test('it never keeps a number', () => {
  const phone = method('phone', { phoneNumber: '+31 6 00000000', phoneType: 'mobile' });
  expect(JSON.stringify(read(phone))).not.toContain('00000000');
});

test('both scopes need an administrator; the report is asked only if it matters', () => {
  const fact = boundFact('auth.methods');
  expect(fact.scopes.other).toEqual(['UserAuthenticationMethod.Read.All']);
  expect(fact.furtherScopes.other).toEqual(['AuditLog.Read.All']);
  expect(fact.adminConsent).toEqual({ me: true, other: true });
  expect(fact.lackingClouds).toEqual(['china']);
  expect(must(fact.fact.roles[0])).toBe('Global Reader');
});

test.each([
  ['Corin', 'strong'],
  ['Petra', 'phone-only'],
  ['Davit', 'none'],
  ['Solveig', 'pass-only'],
  ['Kofi', 'strong'],
])('in the sample, %s: %s', async (name, answer) => {
  expect(short(await readSamplePerson('auth.methods', 'tin-lighthouse', name))).toBe(answer);
});
