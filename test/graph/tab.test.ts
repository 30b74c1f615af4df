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

test('a refusal is remembered for its scope until it is cleared', () => {
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

test('a scope that is not one of ours does not count as requested', () => {
  const storage = new MemoryStorage();
  storage.setItem('guidepost.asking', 'Mail.ReadWrite');
  expect(new Tab(storage).asking).toBeUndefined();
});

test('the sample that was opened is remembered, and removed with everything that is ours', () => {
  const storage = new MemoryStorage();
  const tab = new Tab(storage);
  tab.sample = 'fourth-coffee';
  expect(new Tab(storage).sample).toBe('fourth-coffee');
  for (const key of ['guidepost:own:guide', 'guidepostings', 'msal.something', 'cart'])
    storage.setItem(key, 'x');
  tab.clear((key) => key.startsWith('msal.'));
  expect(Array.from({ length: storage.length }, (_, at) => storage.key(at))).toEqual([
    'guidepostings',
    'cart',
  ]);
});

test('refusals are forgotten all at once', () => {
  const tab = new Tab(new MemoryStorage());
  tab.refuse('AuditLog.Read.All', 'admin-approval');
  tab.refuse('User.Read', 'consent-refused');
  tab.forgetRefusals();
  expect([tab.refusal('AuditLog.Read.All'), tab.refusal('User.Read')]).toEqual([
    undefined,
    undefined,
  ]);
});

test.each([
  { kind: 'stray' },
  { kind: 'signed-out' },
  { kind: 'switched', before: 'Imke Zandstra' },
] as const)('the next page learns of %j', (notice) => {
  const storage = new MemoryStorage();
  new Tab(storage).notice = notice;
  expect(new Tab(storage).notice).toEqual(notice);
  new Tab(storage).notice = undefined;
  expect(storage.length).toBe(0);
});

test.each(['{', '{}', '{"kind":"other"}', '{"kind":"switched"}', '[]'])(
  'storage that says %s has no notice',
  (text) => {
    const storage = new MemoryStorage();
    storage.setItem('guidepost.notice', text);
    expect(new Tab(storage).notice).toBeUndefined();
  },
);

test('a notice that does not fit into storage breaks nothing', () => {
  const storage = new MemoryStorage();
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const tab = new Tab(storage);
  tab.notice = { kind: 'stray' };
  expect(tab.notice).toBeUndefined();
});

test.each([
  ['/help/en-us/guide/bulk/#what=missing', true],
  ['//evil.example/', false],
  ['/\\evil.example/', false],
  ['javascript:alert(1)', false],
  ['https://evil.example/', false],
  ['', false],
])('%j is a place to return to: %s', (path, is) => {
  const tab = new Tab(new MemoryStorage());
  tab.place = path;
  expect(tab.place).toBe(is ? path : undefined);
});
