import { expect, test } from 'vitest';
import { boundFact } from '../support/catalog.ts';
import { answers, readFrom, unknown } from './fixtures/answer.ts';
import { context, ok, person } from './fixtures/responses.ts';

const read = (more: object) => readFrom('person.type', { '{person}': ok(person(more)) }, context);
const readType = (userType: unknown, externalUserState: unknown = null) =>
  read({ userType, externalUserState });

test('a member is a member, a guest is a guest', () => {
  const member = readType('Member');
  expect(member).toMatchObject(answers('member'));
  expect(member.evidence).toEqual([{ kind: 'user-type', isGuest: false }]);
  expect(readType('Guest')).toMatchObject(answers('guest'));
});

test('an accepted invitation changes nothing', () => {
  const reading = readType('Guest', 'Accepted');
  expect(reading).toMatchObject(answers('guest'));
  expect(reading.evidence).toEqual([
    { kind: 'user-type', isGuest: true },
    { kind: 'invitation', isAccepted: true },
  ]);
  expect(readType('Member', 'Accepted')).toMatchObject(answers('member'));
});

test.each(['Guest', 'Member'])('an open invitation of a %s takes precedence', (userType) => {
  const reading = readType(userType, 'PendingAcceptance');
  expect(reading).toMatchObject(answers('invited'));
  expect(reading.evidence).toContainEqual({ kind: 'invitation', isAccepted: false });
});

test('an absent field is unknown, never a member without an invitation', () => {
  expect(read({ userType: 'Member' })).toMatchObject(unknown('absent-field'));
  expect(read({ externalUserState: null })).toMatchObject(unknown('absent-field'));
});

test.each([
  [null, null],
  ['Visitor', null],
  ['Guest', 'Refused'],
  ['Guest', ''],
])('%j with %j is malformed', (userType, state) => {
  expect(readType(userType, state)).toMatchObject(unknown('malformed'));
});

test('both fields are selected, with the scope for a person’s record', () => {
  const { asks, scopes } = boundFact('person.type');
  expect(asks.other[0]?.select).toEqual(['id', 'userType', 'externalUserState']);
  expect(scopes).toEqual({ me: ['User.Read'], other: ['User.Read.All'] });
});
