/** Checks for visibility that wait: a script may still be about to show or hide something. */

import type { Locator } from './locator.ts';

/** @throws if it is not visible in time */
export async function expectVisible(part: Locator): Promise<void> {
  await part.waitFor({ state: 'visible' });
}

/** @throws if it stays visible; something that does not exist is not visible */
export async function expectHidden(part: Locator): Promise<void> {
  await part.waitFor({ state: 'hidden' });
}
