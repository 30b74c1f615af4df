import { expect, test } from 'vitest';
import { Tab } from '../../src/graph/tab.ts';
import { MemoryStorage } from '../../src/browser/directory/memory-storage.ts';

test('sign-in is needed by a reader who is signed in, or on the way back', () => {
  const tab = new Tab(new MemoryStorage());
  expect(tab.needsSignIn).toBe(false);
  tab.asking = 'User.Read';
  expect(tab.needsSignIn).toBe(true);
  tab.asking = undefined;
  expect(tab.needsSignIn).toBe(false);
  tab.isSignedIn = true;
  expect(tab.needsSignIn).toBe(true);
});

test('a refusal is remembered for its scope until it is taken back', () => {
  const storage = new MemoryStorage();
  new Tab(storage).refuse('AuditLog.Read.All', 'admin-approval');
  const tab = new Tab(storage);
  tab.refuse('User.Read', 'consent-refused');
  expect(tab.refusal('AuditLog.Read.All')).toBe('admin-approval');
  tab.refuse('User.Read', undefined);
  expect(tab.refusal('User.Read')).toBeUndefined();
  expect(tab.refusal('AuditLog.Read.All')).toBe('admin-approval');
  tab.refuse('AuditLog.Read.All', undefined);
  expect(storage.length).toBe(0);
});

test.each(['{', '[]', 'null', '{"User.Read":1}'])(
  'storage that says %s refuses nothing',
  (text) => {
    const storage = new MemoryStorage();
    storage.setItem('guidepost.refused', text);
    expect(new Tab(storage).refusal('User.Read')).toBeUndefined();
  },
);

test('a scope that is none of ours is not being asked', () => {
  const storage = new MemoryStorage();
  storage.setItem('guidepost.asking', 'Mail.ReadWrite');
  expect(new Tab(storage).asking).toBeUndefined();
});

test('the sample that was opened is remembered, and everything goes', () => {
  const storage = new MemoryStorage();
  const tab = new Tab(storage);
  tab.sample = 'fourth-coffee';
  expect(new Tab(storage).sample).toBe('fourth-coffee');
  storage.setItem('msal.something', 'x');
  tab.clear();
  expect(storage.length).toBe(0);
});
