import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { expect, test, vi } from 'vitest';
import { handBack } from '../../src/graph/hand-back.ts';

vi.mock('@azure/msal-browser/redirect-bridge', () => ({ broadcastResponseToMainFrame: vi.fn() }));

test("Microsoft's answer goes back to the page that asked", async () => {
  const goHome = vi.fn();
  await handBack(goHome);
  expect(broadcastResponseToMainFrame).toHaveBeenCalledOnce();
  expect(goHome).not.toHaveBeenCalled();
});

test('somebody who brings no answer is sent home', async () => {
  vi.mocked(broadcastResponseToMainFrame).mockRejectedValueOnce(new Error('no payload'));
  const goHome = vi.fn();
  await handBack(goHome);
  expect(goHome).toHaveBeenCalledOnce();
});
