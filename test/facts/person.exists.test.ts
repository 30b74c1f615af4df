import { expect, test } from 'vitest';
import { askKey } from '../../src/facts/core/ask.ts';
import type { Answered } from '../../src/facts/index.ts';
import { boundFact } from '../support/catalog.ts';
import { must } from '../support/must.ts';
import { answers, readFrom, unknown } from './fixtures/answer.ts';
import { context, contextOfOther, fixedNow, list, ok } from './fixtures/responses.ts';

const id = 'dddddddd-1111-4222-8333-444444444444';
const gone: Answered = { ok: false, fault: { reason: 'person-gone' } };
const deletedPath = '/directory/deletedItems/microsoft.graph.user';

function account(more: object = {}) {
  return {
    id,
    userPrincipalName: 'dddddddd111142228333444444444444imke@fourthcoffee.example',
    deletedDateTime: '2026-11-20T16:56:36Z',
    ...more,
  };
}

const read = (person: Answered, deleted?: Answered, who = contextOfOther) =>
  readFrom(
    'person.exists',
    { '{person}': person, ...(deleted && { [deletedPath]: deleted }) },
    who,
  );
const readDeleted = (...rows: unknown[]) => read(gone, ok(list(rows)));

test('an account that the directory has exists', () => {
  const reading = read(ok({ id }));
  expect(reading).toMatchObject(answers('yes'));
  expect(reading.evidence).toEqual([{ kind: 'account-found' }]);
  expect(read(ok({ id }), undefined, context)).toMatchObject(answers('yes'));
});

test('an account among the deleted ones can be restored', () => {
  const reading = readDeleted(
    account({ id: contextOfOther.now, userPrincipalName: null }),
    account(),
  );
  expect(reading).toMatchObject(answers('deleted'));
  expect(reading.evidence).toEqual([{ kind: 'deleted', instant: '2026-11-20T16:56:36.000Z' }]);
});

test('a deleted account is known by its address, with or without its id before it', () => {
  const person = { kind: 'other', id: 'Imke@fourthcoffee.example' } as const;
  const found = (row: unknown) => read(gone, ok(list([row])), { person, now: fixedNow });
  expect(found(account())).toMatchObject(answers('deleted'));
  expect(found(account({ userPrincipalName: `${id}imke@fourthcoffee.example` }))).toMatchObject(
    answers('deleted'),
  );
  expect(found(account({ userPrincipalName: 'imke@fourthcoffee.example' }))).toMatchObject(
    answers('deleted'),
  );
  expect(found(account({ userPrincipalName: 'ximke@fourthcoffee.example' }))).toMatchObject(
    unknown('person.exists/nowhere'),
  );
});

test('without a date it is still deleted', () => {
  const reading = readDeleted(account({ deletedDateTime: null }));
  expect(reading).toMatchObject(answers('deleted'));
  expect(reading.evidence).toEqual([]);
});

test('an account that is nowhere proves nothing', () => {
  expect(readDeleted()).toMatchObject(unknown('person.exists/nowhere'));
  expect(readDeleted(null)).toMatchObject(unknown('malformed'));
  expect(readDeleted(account({ userPrincipalName: null }))).toMatchObject(unknown('malformed'));
  const cut = list([], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' });
  expect(read(gone, ok(cut))).toMatchObject(unknown('incomplete'));
});

test('no other failure means that the account is gone', () => {
  const refused: Answered = { ok: false, fault: { reason: 'no-role' } };
  expect(read(refused, ok(list([account()])))).toMatchObject(unknown('no-role'));
  expect(read(ok({}), ok(list([account()])))).toMatchObject(unknown('absent-field'));
  expect(read(gone, refused)).toMatchObject(unknown('no-role'));
  expect(read(gone, ok(list([account()])), context)).toMatchObject(unknown('person-gone'));
});

test('the deleted accounts are asked for only if the account is not there', () => {
  const { asks, further, scopes, furtherScopes, adminConsent } = boundFact('person.exists');
  expect(asks.other.map(({ path, select }) => [path, select])).toEqual([['{person}', ['id']]]);
  expect(further.other.map(({ path }) => path)).toEqual([`${deletedPath}?$top=999`]);
  expect(read(gone)).toMatchObject({ known: false, wants: askKey(must(further.other[0])) });
  expect([scopes.other, furtherScopes.other]).toEqual([['User.Read.All'], []]);
  expect(adminConsent).toEqual({ me: false, other: true });
});
