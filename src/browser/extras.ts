/** Features that only some steps have, each loaded where it is needed. */

import type { Arrival } from '../guide/arrive.ts';
import { find } from './dom.ts';
import type { LoadedGuide } from './guide.ts';

type Show = (
  root: HTMLElement,
  guide: LoadedGuide,
  arrival: Arrival,
  /** The fragment as it was opened, of which the address keeps only the guide's own answers. */
  opened: string,
) => unknown;

/** `anyExtra` in `guide-walk.ts` lists the selectors. */
const extras: readonly (readonly [selector: string, load: () => Promise<Show>])[] = [
  ['pre', async () => (await import('./copy.ts')).offerCommands],
  ['[data-when]', async () => (await import('./conditions.ts')).showWhatApplies],
  ['[data-paste]', async () => (await import('./paste.ts')).offerPaste],
  ['[data-tabs]', async () => (await import('./tabs.ts')).showTabs],
  ['[data-time]', async () => (await import('./time-form.ts')).offerTime],
  ['[data-deadline], [data-reminder]', async () => (await import('./wait.ts')).showWait],
  ['[data-shared]', async () => (await import('./hand-over.ts')).connectGuides],
  ['[data-summary]', async () => (await import('./summary.ts')).showSummary],
];

/** A part that fails to load affects nothing else. */
export async function addExtras(
  root: HTMLElement,
  guide: LoadedGuide,
  arrival: Arrival,
  opened: string,
): Promise<void> {
  const parts = extras
    .filter(([selector]) => find(root, selector))
    .map(async ([, load]) => {
      const show = await load();
      await show(root, guide, arrival, opened);
    });
  for (const part of await Promise.allSettled(parts)) {
    if (part.status === 'rejected') reportError(part.reason);
  }
}
