/** Opens what signs in: the sample organizations, or Microsoft's library. Each loads when asked for. */

import type { Fault } from '../../facts/reasons.ts';
import type { Scope } from '../../facts/scopes.ts';
import type { Session } from '../../graph/session.ts';
import type { Replaced, SignIn } from '../../graph/sign-in.ts';
import type { Tab } from '../../graph/tab.ts';
import type { Kept } from './kept.ts';
import type { PanelData } from './panel-data.ts';
import { skewOfDevice } from './site-clock.ts';

/** What of a directory decides whom it opens. */
interface Opener {
  readonly data: PanelData;
  readonly tab: Tab;
  readonly kept: Kept;
}

interface Opened {
  readonly session: Session | undefined;
  readonly fault: Fault | undefined;
  readonly replaced: Replaced | undefined;
}

const nobody = { session: undefined, replaced: undefined };

/** The session that belongs to this tab, if there is one. */
export async function openSession(directory: Opener): Promise<Opened> {
  const { sample } = directory.tab;
  if (sample !== undefined) return openSampleSession(directory, sample);
  if (!directory.tab.needsSignIn) return { ...nobody, fault: undefined };
  const opened = await openMicrosoft(directory);
  return 'reason' in opened ? { ...nobody, fault: opened } : opened;
}

/** Leaves for Microsoft; resolves with what kept the reader here. */
export async function leave(directory: Opener, scope: Scope): Promise<Fault | undefined> {
  const opened = await openMicrosoft(directory);
  return 'reason' in opened ? opened : opened.start(scope);
}

async function openMicrosoft({ data }: Opener): Promise<SignIn | Fault> {
  if (!data.config) return { reason: 'signed-out' };
  const { openSignIn } = await import('../../graph/sign-in.ts');
  const opening = openSignIn(data.config, {
    redirectUri: new URL(data.redirectPath, location.href).href,
    storage: () => sessionStorage,
    place: () => location.pathname + location.search + location.hash,
    skew: () => skewOfDevice(location.pathname),
  });
  return keepTitle(opening);
}

/** MSAL gives the tab a title of its own while it works, which tells a reader nothing. */
async function keepTitle<T>(work: Promise<T>): Promise<T> {
  const { title } = document;
  const watch = new MutationObserver(() => {
    if (document.title !== title) document.title = title;
  });
  const element = document.querySelector('title');
  if (element) watch.observe(element, { childList: true });
  try {
    return await work;
  } finally {
    watch.disconnect();
  }
}

async function openSampleSession({ tab, kept }: Opener, id: string): Promise<Opened> {
  const { openSample } = await import('../../graph/sample/index.ts');
  const session = openSample(id, {
    openedAt: kept.opened,
    onSignOut: () => {
      tab.clear();
    },
  });
  return { session, fault: undefined, replaced: undefined };
}
