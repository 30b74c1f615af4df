/** Why the directory has no answer, in one sentence, and what the reader can do next. */

import type { Fault } from '../../facts/core/reasons.ts';
import { adminConsent } from '../../facts/core/scopes.ts';
import type { Directory } from './directory.ts';
import { adminLink } from '../../graph/admin-link.ts';
import { make, makeButton } from '../elements.ts';
import type { PanelData } from './panel-data.ts';
import { inNewTab } from './sign-in-note.ts';
import type { Words } from './words.ts';
import { outlookOf } from '../../facts/index.ts';

interface FaultContext {
  readonly directory: Directory;
  readonly words: Words;
  /** The fact in question, if the fault concerns one. */
  readonly fact?: string | undefined;
  /** Reads again. */
  readonly again: () => unknown;
  /** Called after a request to Microsoft that did not leave the page. */
  readonly settled: () => unknown;
}

/**
 * The sentence for a fault, and buttons for what to do next. Answering by hand is always possible.
 */
export function showFault(fault: Fault, at: FaultContext): Node[] {
  const text = make('p', {}, sentence(fault, at));
  const said = [text, ...numberOf(fault, at.words)];
  const remedies = remediesFor(fault, at.directory.isActive).flatMap(
    (remedy) => control(remedy, fault, at) ?? [],
  );
  if (fault.reason === 'throttled') waitOut(fault, text, remedies, at.words);
  return remedies.length > 0 ? [...said, make('p', { class: 'actions' }, ...remedies)] : said;
}

/** Administrators and site owners can look up Microsoft's error number. */
function numberOf({ number }: Fault, words: Words): Node[] {
  if (number === undefined) return [];
  return [make('p', { class: 'detail' }, words.say('directory.error-number', { number }))];
}

function sentence(
  { reason, waitSeconds, scope }: Fault,
  { directory, words, fact }: FaultContext,
): string {
  const needsAdmin = reason === 'consent-needed' && scope !== undefined && adminConsent[scope];
  const roles = words.list(directory.data.roles[fact ?? ''] ?? ['Global Reader']);
  const values = { seconds: waitSeconds ?? 0, scope: scope ?? '', roles };
  return words.find(`fault.${reason}${needsAdmin ? '-admin' : ''}`, values) ?? reason;
}

function control(
  remedy: Remedy,
  { scope }: Fault,
  { directory, words, again, settled }: FaultContext,
): HTMLElement | undefined {
  switch (remedy) {
    case 'agree':
    case 'ask-again': {
      if (scope === undefined) return undefined;
      const label =
        remedy === 'agree'
          ? words.say('directory.ask', { scope })
          : words.say('directory.ask-again');
      return makeButton(label, () => directory.ask(scope).then(settled));
    }
    case 'sign-in':
      return makeButton(words.say('directory.sign-in-again'), () =>
        directory.signIn().then(settled),
      );
    case 'check-again':
      return makeButton(words.say('directory.check-again'), again);
    case 'admin-page':
      return makeAdminLink(words.say('directory.admin-link'), directory.data);
  }
}

/** Waits as long as Microsoft asked, then says that the wait is over. */
function waitOut(
  { waitSeconds = 0 }: Fault,
  text: HTMLElement,
  [first]: readonly HTMLElement[],
  words: Words,
): void {
  if (waitSeconds === 0 || !(first instanceof HTMLButtonElement)) return;
  first.disabled = true;
  setTimeout(() => {
    first.disabled = false;
    text.textContent = words.say('fault.throttled', { seconds: 0 });
  }, waitSeconds * 1000);
}

function makeAdminLink(text: string, data: PanelData): HTMLElement | undefined {
  if (!data.config) return undefined;
  const redirectUri = new URL(data.redirectPath, location.href).href;
  return inNewTab(make('a', { href: adminLink(data.config, redirectUri) }, text));
}

export type Remedy = 'agree' | 'ask-again' | 'admin-page' | 'sign-in' | 'check-again';

/** Next steps for a fault, most promising first; none if answering by hand is all that helps. */
export function remediesFor({ reason, scope }: Fault, isSignedIn: boolean): readonly Remedy[] {
  const canAsk = scope !== undefined;
  switch (reason) {
    case 'consent-needed':
      return canAsk ? ['agree'] : ['sign-in'];
    case 'consent-refused':
      return canAsk ? ['ask-again'] : ['sign-in'];
    case 'admin-approval':
      return canAsk ? ['check-again', 'ask-again', 'admin-page'] : ['sign-in', 'admin-page'];
    case 'signed-out':
    case 'sign-in-again':
    case 'not-assigned':
    case 'access-policy':
    case 'account-disabled':
    case 'wrong-account':
      return ['sign-in'];
    case 'sign-in-failed':
    case 'sign-in-unfinished':
    case 'sign-in-running':
      return canAsk && isSignedIn ? ['ask-again'] : ['sign-in'];
    case 'not-set-up':
    case 'no-premium':
    case 'not-in-cloud':
    case 'incomplete':
    case 'unknown-fact':
      return [];
    default:
      if (outlookOf(reason) === 'settled') return [];
      return isSignedIn ? ['check-again'] : ['sign-in'];
  }
}
