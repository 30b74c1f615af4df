/**
 * Signing out in one tab and in those beside it. A tab that was duplicated has a copy of everything
 * the first one kept, tokens included, and a browser tells neither of the other.
 */

import type { PanelData } from './panel-data.ts';

/** Several sites can share an origin; where Microsoft sends readers back to tells them apart. */
const nameFor = ({ redirectPath }: PanelData) => `guidepost.sign-out ${redirectPath}`;

/** The one through which this page listens; what it sends does not come back to it. */
let channel: BroadcastChannel | undefined;

export function tellOtherTabs(data: PanelData): void {
  const sending = channel ?? new BroadcastChannel(nameFor(data));
  sending.postMessage('');
  if (sending !== channel) sending.close();
}

/** Hears of it as long as the page is shown. */
export function onSignOutElsewhere(data: PanelData, act: () => void): void {
  const listen = () => {
    channel ??= new BroadcastChannel(nameFor(data));
    channel.onmessage = act;
  };
  listen();
  // An open channel keeps a page out of the back/forward cache.
  addEventListener('pagehide', () => {
    channel?.close();
    channel = undefined;
  });
  addEventListener('pageshow', listen);
}
