import { expect, test } from 'vitest';
import { facts, type Responses } from '../../src/facts/index.ts';
import { about, app, context, GUID, list, ok } from './fixtures/responses.ts';

const read = (responses: Responses) => facts['sign-in.state'].read(responses, context);
const withApp = (more: object = {}) => ({ app: ok(list([app(more)])) });
const answers = (choice: string) => ({ known: true, answer: { choice } });

test('sign-in works when account and application are both on', () => {
  expect(read({ ...withApp(), ...about() })).toMatchObject(answers('works'));
});

test('a blocked account is blocked', () => {
  expect(read({ ...withApp(), ...about({ accountEnabled: false }) })).toMatchObject(
    answers('account-blocked'),
  );
});

test('an application that is off wins over a blocked account', () => {
  const off = withApp({ accountEnabled: false, appId: GUID.yammerApp.toUpperCase() });
  expect(read({ ...off, ...about({ accountEnabled: false }) })).toMatchObject(answers('app-off'));
});

test('an application that is off needs nothing of the person', () => {
  expect(read(withApp({ accountEnabled: false }))).toMatchObject(answers('app-off'));
});

test('without the application the account settles nothing', () => {
  const fault = { reason: 'consent-refused' } as const;
  expect(read({ app: { ok: false, fault }, ...about({ accountEnabled: false }) })).toMatchObject({
    known: false,
    fault,
  });
  expect(read({ app: ok(list([])), ...about() })).toMatchObject({
    known: false,
    fault: { reason: 'undecided' },
  });
});

test('an absent accountEnabled is unknown, never blocked', () => {
  expect(read({ ...withApp(), ...about({ accountEnabled: undefined }) })).toMatchObject({
    known: false,
    fault: { reason: 'absent-field' },
  });
});

test('an application for those assigned to it leaves open who is', () => {
  const assigned = withApp({ appRoleAssignmentRequired: true });
  const undecided = { known: false, fault: { reason: 'undecided' } };
  expect(read({ ...assigned, ...about() })).toMatchObject(undecided);
  expect(read({ ...assigned, ...about({ accountEnabled: false }) })).toMatchObject(
    answers('account-blocked'),
  );
  const unsaid = withApp({ appRoleAssignmentRequired: undefined });
  expect(read({ ...unsaid, ...about() })).toMatchObject({
    known: false,
    fault: { reason: 'absent-field' },
  });
});
