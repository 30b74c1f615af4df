/**
 * Signs out duplicates of this tab too. A duplicated tab has a copy of everything in the first one,
 * including tokens, and browsers notify neither.
 */

import type { PanelData } from './panel-data.ts';

/** Several sites may share an origin; their redirect paths differ. */
function nameFor({ redirectPath }: PanelData) {
  return `guidepost.sign-out ${redirectPath}`;
}

/**
 * This page both sends and listens through one channel, so it does not receive its own messages.
 */
let channel: BroadcastChannel | undefined;

export function notifyOtherTabs(data: PanelData): void {
  const sending = channel ?? new BroadcastChannel(nameFor(data));
  sending.postMessage('');
  if (sending !== channel) sending.close();
}

/** Calls `act` on a sign-out elsewhere, for as long as the page is shown. */
export function onSignOutElsewhere(data: PanelData, act: () => void): void {
  const listen = () => {
    channel ??= new BroadcastChannel(nameFor(data));
    channel.onmessage = act;
  };
  listen();
  // An open channel would keep the page out of the back/forward cache.
  addEventListener('pagehide', () => {
    channel?.close();
    channel = undefined;
  });
  addEventListener('pageshow', listen);
}
