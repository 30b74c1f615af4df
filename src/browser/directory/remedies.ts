/** What a reader can do about a fault, besides answering by hand. Pure. */

import type { Fault } from '../../facts/core/reasons.ts';
import { outlookOf } from '../../facts/index.ts';

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
