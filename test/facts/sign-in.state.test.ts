import { expect, test } from 'vitest';
import {
  about,
  app,
  context,
  facts,
  guids,
  list,
  ok,
  type Responses,
} from './fixtures/responses.ts';

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

test('an application that is off takes precedence over a blocked account', () => {
  const off = withApp({ accountEnabled: false, appId: guids.yammerApp.toUpperCase() });
  expect(read({ ...off, ...about({ accountEnabled: false }) })).toMatchObject(answers('app-off'));
});

test('for an application that is off, nothing about the person is needed', () => {
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
    fault: { reason: 'sign-in.state/no-app' },
  });
});

test('a malformed entry next to the application does not hide it, and by itself proves nothing', () => {
  const odd = [null, app({ appId: null })];
  expect(read({ app: ok(list([...odd, app()])), ...about() })).toMatchObject(answers('works'));
  expect(read({ app: ok(list(odd)), ...about() })).toMatchObject({
    known: false,
    fault: { reason: 'malformed' },
  });
});

test('the evidence is what the answer is based on', () => {
  const seen = (responses: Responses) => read(responses).evidence;
  expect(seen({ ...withApp(), ...about() })).toEqual([
    { kind: 'account', isOn: true },
    { kind: 'app', isOn: true },
  ]);
  expect(seen({ ...withApp(), ...about({ accountEnabled: false }) })).toEqual([
    { kind: 'account', isOn: false },
  ]);
  expect(seen(withApp({ accountEnabled: false }))).toEqual([{ kind: 'app', isOn: false }]);
});

test('an absent accountEnabled is unknown, never blocked', () => {
  expect(read({ ...withApp(), ...about({ accountEnabled: undefined }) })).toMatchObject({
    known: false,
    fault: { reason: 'absent-field' },
  });
});

test('an application limited to assigned people leaves open who they are', () => {
  const assigned = withApp({ appRoleAssignmentRequired: true });
  const isOpen = { known: false, fault: { reason: 'sign-in.state/assigned-only' } };
  expect(read({ ...assigned, ...about() })).toMatchObject(isOpen);
  expect(read({ ...assigned, ...about({ accountEnabled: false }) })).toMatchObject(
    answers('account-blocked'),
  );
  const unsaid = withApp({ appRoleAssignmentRequired: undefined });
  expect(read({ ...unsaid, ...about() })).toMatchObject({
    known: false,
    fault: { reason: 'absent-field' },
  });
});
