import { expect, test } from 'vitest';
import type { Answered } from '../../src/facts/index.ts';
import { boundFact } from '../support/catalog.ts';
import { answers, readFrom, unknown } from './fixtures/answer.ts';
import { context, list, ok, person } from './fixtures/responses.ts';

function domain(more: object = {}) {
  return { id: 'fourthcoffee.example', authenticationType: 'Managed', ...more };
}

const other = domain({ id: 'coffee.example', authenticationType: 'Federated' });

function readOf(more: object, domains: Answered) {
  return readFrom('domain.auth', { '{person}': ok(person(more)), '/domains': domains }, context);
}

const read = (...rows: unknown[]) => readOf({}, ok(list(rows)));

test.each([
  ['Managed', 'managed', false],
  ['Federated', 'federated', true],
])('a domain that is %s', (authenticationType, choice, isFederated) => {
  const reading = read(other, domain({ authenticationType }));
  expect(reading).toMatchObject(answers(choice));
  expect(reading.evidence).toEqual([
    { kind: 'domain-auth', domain: 'fourthcoffee.example', isFederated },
  ]);
});

test('the domain is what follows the last @, in any case', () => {
  const userPrincipalName = 'im@ke@FourthCoffee.Example';
  expect(readOf({ userPrincipalName }, ok(list([other, domain()])))).toMatchObject(
    answers('managed'),
  );
  expect(read(domain({ id: 'FOURTHCOFFEE.example' }))).toMatchObject(answers('managed'));
});

test('a guest signs in elsewhere, whatever the domain of the host', () => {
  const userPrincipalName = 'paola_harbourbooks.example#EXT#@fourthcoffee.example';
  expect(readOf({ userPrincipalName }, ok(list([domain()])))).toMatchObject(
    unknown('domain.auth/guest'),
  );
});

test('a domain that is not listed is unknown, and so is a subdomain', () => {
  expect(read(other)).toMatchObject(unknown('undecided'));
  expect(read(domain({ id: 'mail.fourthcoffee.example' }))).toMatchObject(unknown('undecided'));
  expect(read(null)).toMatchObject(unknown('malformed'));
  expect(read(domain({ id: null }))).toMatchObject(unknown('malformed'));
  const cut = list([other], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' });
  expect(readOf({}, ok(cut))).toMatchObject(unknown('incomplete'));
});

test('absent and malformed fields are unknown', () => {
  const list1 = ok(list([domain()]));
  expect(readOf({ userPrincipalName: undefined }, list1)).toMatchObject(unknown('absent-field'));
  expect(readOf({ userPrincipalName: 'imke' }, list1)).toMatchObject(unknown('malformed'));
  expect(read(domain({ authenticationType: undefined }))).toMatchObject(unknown('absent-field'));
  // The value in Microsoft's own example of a response.
  const placeholder = domain({ authenticationType: 'authenticationType-value' });
  expect(read(placeholder)).toMatchObject(unknown('malformed'));
});

test('domains need an administrator’s consent', () => {
  const { scopes, adminConsent, lackingClouds } = boundFact('domain.auth');
  expect(scopes.me).toEqual(['User.Read', 'Domain.Read.All']);
  expect(adminConsent.me).toBe(true);
  expect(lackingClouds).toEqual([]);
});
