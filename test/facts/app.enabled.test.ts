import { expect, test } from 'vitest';
import { facts } from '../../src/facts/index.ts';
import { mergeAsks } from '../../src/facts/core/ask.ts';
import { boundFact, catalog } from '../support/catalog.ts';
import { answers, readFrom, unknown } from './fixtures/answer.ts';
import { app, context, guids, list, ok } from './fixtures/responses.ts';

const readRows = (...rows: unknown[]) =>
  readFrom('app.enabled', { '/servicePrincipals': ok(list(rows)) }, context);
const read = (more: object) => readRows(app(more));

test.each([
  [true, false, 'on'],
  [true, true, 'assigned-only'],
  [false, false, 'off'],
  [false, true, 'off'],
])('enabled: %j, assignment required: %j', (accountEnabled, appRoleAssignmentRequired, state) => {
  const reading = read({ accountEnabled, appRoleAssignmentRequired });
  expect(reading).toMatchObject(answers(state));
  expect(reading.evidence).toEqual([{ kind: 'app-sign-in', state }]);
});

test('an application that is off is off, whoever is assigned to it', () => {
  const off = { accountEnabled: false, appRoleAssignmentRequired: undefined };
  expect(read(off)).toMatchObject(answers('off'));
});

test('an application without an entry is unknown', () => {
  expect(readRows()).toMatchObject(unknown('app.enabled/no-app'));
  expect(readRows(app({ appId: guids.group }))).toMatchObject(unknown('app.enabled/no-app'));
});

test('an absent or malformed field is unknown', () => {
  expect(read({ accountEnabled: undefined })).toMatchObject(unknown('absent-field'));
  expect(read({ appRoleAssignmentRequired: undefined })).toMatchObject(unknown('absent-field'));
  expect(read({ accountEnabled: null })).toMatchObject(unknown('malformed'));
  expect(readRows(null)).toMatchObject(unknown('malformed'));
  expect(readRows(app({ appId: null }))).toMatchObject(unknown('malformed'));
});

test('it asks what the state of sign-in asks, so one request serves both', () => {
  const [one, other] = [boundFact('app.enabled'), boundFact('sign-in.state')];
  expect(mergeAsks([...one.asks.me, ...other.asks.me])).toHaveLength(2);
  expect(one.scopes.me).toEqual(['Application.Read.All']);
});

test('a product without an application is no parameter', () => {
  expect(facts['app.enabled'].about({ product: 'teams' }, catalog)).toBeUndefined();
  expect(facts['app.enabled'].about({}, catalog)).toBeUndefined();
});
