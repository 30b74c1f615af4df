import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryStorage } from '../../src/browser/directory/memory-storage.ts';
import { forwardResponse } from '../../src/graph/forward-response.ts';
import { Tab } from '../../src/graph/tab.ts';

vi.mock('@azure/msal-browser/redirect-bridge', () => ({ broadcastResponseToMainFrame: vi.fn() }));

const bridge = vi.mocked(broadcastResponseToMainFrame);
const place = '/help/en-us/guide/licensed/#what=no-access';
const msal = 'https://help.example/';
const options = { noHistory: true, apiId: 865, timeout: 1 } as const;

let tab: Tab;
let went: string[];
beforeEach(() => {
  tab = new Tab(new MemoryStorage());
  went = [];
  // Like MSAL with a response that it can read, whoever asked for it.
  bridge.mockReset().mockImplementation(async (client) => {
    await client?.navigateInternal(msal, options);
  });
});

const land = (query = '', own: Tab | undefined = tab) =>
  forwardResponse({
    ...{ query, tab: own, home: '/help/', consentPage: '/help/nl-nl/admin-consent/' },
    go: (path) => {
      went.push(path);
    },
  });

test("Microsoft's answer goes back to the page that asked", async () => {
  tab.place = place;
  tab.asking = 'User.Read';
  await land();
  expect(went).toEqual([place]);
  expect(tab.notice).toBeUndefined();
  expect(bridge).toHaveBeenCalledOnce();
});

describe('an answer that nothing is waiting for, or that cannot be read,', () => {
  test('leads to the page that was left, which says so', async () => {
    tab.place = place;
    await land();
    bridge.mockRejectedValueOnce(new Error('no state'));
    await land();
    expect(went).toEqual([place, place]);
    expect(tab.notice).toEqual({ kind: 'stray' });
  });

  test('leaves what was requested to that page, where it was requested', async () => {
    tab.place = place;
    tab.asking = 'User.Read';
    bridge.mockRejectedValueOnce(new Error('no state'));
    await land();
    expect(went).toEqual([place]);
    expect(tab.asking).toBe('User.Read');
    expect(tab.notice).toBeUndefined();
  });

  test('sends readers home who came from no page, or whose browser stores nothing', async () => {
    await land();
    bridge.mockRejectedValueOnce(new Error('no payload'));
    await forwardResponse({
      ...{ query: '', tab: undefined, home: '/help/', consentPage: '' },
      go: (path) => {
        went.push(path);
      },
    });
    expect(went).toEqual(['/help/', '/help/']);
    expect(tab.notice).toBeUndefined();
  });
});

test('an administrator’s decision has a page, and nothing about the organization goes there', async () => {
  tab.place = place;
  tab.refuse('AuditLog.Read.All', 'admin-approval');
  const tenant = 'tenant=7a1f0c52-3c5e-4b0e-9d7e-5a60c1d2e3f4';
  await land(`?error=consent_required&error_description=AADSTS65004%3a+x&${tenant}`);
  expect(tab.refusal('AuditLog.Read.All')).toBe('admin-approval');
  await land(`?admin_consent=True&${tenant}`);
  expect(tab.refusal('AuditLog.Read.All')).toBeUndefined();
  expect(went).toEqual([
    '/help/nl-nl/admin-consent/#refused=65004',
    '/help/nl-nl/admin-consent/#agreed',
  ]);
  expect(bridge).not.toHaveBeenCalled();
});
