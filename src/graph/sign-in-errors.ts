import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import type { Fault, Reason } from '../facts/core/reasons.ts';
import { numberIn, reasonOfNumber } from './error-numbers.ts';

/** MSAL's codes. Its messages are mostly links, and not meant to be parsed. */
const reasonByCode: ReadonlyMap<string, Reason> = new Map(
  Object.entries<Reason>({
    access_denied: 'consent-refused',
    user_cancelled: 'consent-refused',
    consent_required: 'consent-needed',
    interaction_in_progress: 'sign-in-running',
    no_network_connectivity: 'offline',
    post_request_failed: 'offline',
    get_request_failed: 'offline',
    timed_out: 'time-out',
    no_account_error: 'signed-out',
    no_tokens_found: 'signed-out',
    refresh_token_expired: 'signed-out',
    login_required: 'signed-out',
    no_token_request_cache_error: 'sign-in-unfinished',
    // A token renewal that asks for more than was consented to (RFC 6749, 6); Microsoft words it
    // differently.
    invalid_scope: 'consent-needed',
  }),
);

/** Reasons whose cause the reader knows: Microsoft's number would only be noise. */
const expectedReasons: readonly Reason[] = ['consent-needed', 'consent-refused'];

/**
 * The fault behind a sign-in error. Microsoft's number is most specific, followed by the error's
 * code.
 *
 * @throws the error itself if it comes from neither MSAL nor storage, so that bugs surface
 */
export function faultOfSignIn(error: unknown): Fault {
  const ofStorage = storageReason(error);
  if (ofStorage) return { reason: ofStorage };
  if (!(error instanceof AuthError)) throw error;
  const number = numberOf(error);
  const listed = number === undefined ? undefined : reasonOfNumber(number);
  const reason = listed ?? reasonOfCode(error);
  return { reason, ...(number !== undefined && !expectedReasons.includes(reason) && { number }) };
}

function reasonOfCode(error: AuthError): Reason {
  const known = reasonByCode.get(error.errorCode) ?? reasonByCode.get(error.subError);
  if (known) return known;
  if (error instanceof InteractionRequiredAuthError) return 'sign-in-again';
  // Unless it mentions consent, the grant itself is no longer valid: revoked or expired.
  return error.errorCode === 'invalid_grant' ? 'signed-out' : 'sign-in-failed';
}

/** Microsoft's number, which is in the message or, if that is omitted, in a field of its own. */
function numberOf(error: AuthError): string | undefined {
  const beside = 'errorNo' in error ? String(error.errorNo) : '';
  return numberIn(error.errorMessage) ?? (/^\d{4,8}$/u.test(beside) ? beside : undefined);
}

/**
 * What browsers throw if a site may not store anything, or not that much. MSAL wraps it in an error
 * class that it does not export, with its own code for full storage, or else the browser's.
 */
function storageReason(error: unknown): Reason | undefined {
  if (!(error instanceof Error)) return undefined;
  const wrapped = 'errorCode' in error ? error.errorCode : undefined;
  const name = error.name === 'CacheError' ? wrapped : error.name;
  switch (name) {
    case 'SecurityError':
      return 'storage-blocked';
    case 'QuotaExceededError':
    case 'NS_ERROR_DOM_QUOTA_REACHED':
    case 'cache_quota_exceeded':
      return 'storage-full';
    default:
      return undefined;
  }
}
