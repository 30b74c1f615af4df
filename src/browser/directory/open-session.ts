/** Opens a session: with a sample organization, or through MSAL. Each is loaded on first use. */

import type { Fault } from '../../facts/core/reasons.ts';
import type { Scope } from '../../facts/core/scopes.ts';
import type { SampleData } from '../../graph/sample/data.ts';
import type { Session } from '../../graph/session.ts';
import type { Replaced, SignIn } from '../../graph/sign-in.ts';
import type { Tab } from '../../graph/tab.ts';
import type { TabState } from './tab-state.ts';
import type { PanelData } from './panel-data.ts';
import { serverTime } from '../../graph/server-time.ts';

/** The part of a directory that determines which session to open. */
interface Opener {
  readonly data: PanelData;
  readonly tab: Tab;
  readonly tabState: TabState;
  readonly sample: () => Promise<SampleData>;
}

interface OpenResult {
  readonly session: Session | undefined;
  readonly fault: Fault | undefined;
  readonly replaced: Replaced | undefined;
}

const nobody = { session: undefined, replaced: undefined };

/** This tab's session, if there is one. */
export async function openSession(directory: Opener): Promise<OpenResult> {
  const { sample } = directory.tab;
  if (sample !== undefined) return openSampleSession(directory, sample);
  if (!directory.tab.needsSignIn) return { ...nobody, fault: undefined };
  const opened = await openMicrosoft(directory);
  return 'reason' in opened ? { ...nobody, fault: opened } : opened;
}

/** Leaves for Microsoft; resolves only if that failed, with the reason. */
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

/**
 * MSAL changes the tab's title while it works; readers would not know what it means. Not needed once
 * that can be switched off.
 */
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

async function openSampleSession(
  { tab, tabState, sample }: Opener,
  id: string,
): Promise<OpenResult> {
  const [{ openSample }, data] = await Promise.all([
    import('../../graph/sample/index.ts'),
    sample(),
  ]);
  const session = openSample(data, id, {
    openedAt: tabState.opened,
    onSignOut: () => {
      tab.clear();
    },
  });
  return { session, fault: undefined, replaced: undefined };
}

/** How long the check is worth waiting for, in milliseconds. */
const timeLimit = 5_000;

/**
 * How far this device's clock is ahead of the host's, in milliseconds; undefined if unknown.
 * @param path a page of the site
 */
export async function skewOfDevice(path: string): Promise<number | undefined> {
  try {
    const signal = AbortSignal.timeout(timeLimit);
    const { headers } = await fetch(path, { method: 'HEAD', cache: 'no-store', signal });
    const time = serverTime(headers);
    return time === undefined ? undefined : Date.now() - time;
  } catch {
    return undefined;
  }
}
