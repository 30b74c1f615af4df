/** Looks at a page that wait for what they look at: a script may still be about to show or to hide it. */

import type { Locator } from 'playwright-core';

const timeout = 20_000;

/** @throws when it cannot be seen in time */
export async function seen(part: Locator): Promise<void> {
  await part.waitFor({ state: 'visible', timeout });
}

/** @throws when it can still be seen after that time; what is not there at all cannot be seen either */
export async function unseen(part: Locator): Promise<void> {
  await part.waitFor({ state: 'hidden', timeout });
}
