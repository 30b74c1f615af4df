import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import type { Fault, Reason } from '../facts/reasons.ts';

/** MSAL's codes. Its messages are mostly links, and are not meant to be read by programs. */
const BY_CODE: ReadonlyMap<string, Reason> = new Map(
  Object.entries<Reason>({
    access_denied: 'consent-refused',
    user_cancelled: 'consent-refused',
    interaction_in_progress: 'sign-in-running',
    no_network_connectivity: 'offline',
    post_request_failed: 'offline',
    get_request_failed: 'offline',
    timed_out: 'time-out',
    no_account_error: 'signed-out',
    no_tokens_found: 'signed-out',
    refresh_token_expired: 'signed-out',
    login_required: 'signed-out',
    // A renewal that asks for more than was agreed to (RFC 6749, 6); Microsoft says it in other words.
    invalid_scope: 'consent-needed',
  }),
);

/** Microsoft's numbers for "an administrator must approve". They come with several codes. */
const APPROVAL = /AADSTS(?:90093|90094|90095|900941)\b/;

/**
 * The fault behind an error of sign-in.
 *
 * @throws The error itself when it is neither MSAL's nor the storage's, so that a mistake is seen.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function faultOfSignIn(error: unknown): Fault {
  if (isStorageError(error)) return { reason: 'storage-blocked' };
  if (!(error instanceof AuthError)) throw error;
  if (APPROVAL.test(`${error.errorMessage} ${error.subError}`)) return { reason: 'admin-approval' };
  const known = BY_CODE.get(error.errorCode);
  if (known) return { reason: known };
  if (error instanceof InteractionRequiredAuthError) return { reason: 'consent-needed' };
  // Without a word on consent, the grant itself is no longer valid: withdrawn, or too old.
  return { reason: error.errorCode === 'invalid_grant' ? 'signed-out' : 'sign-in-failed' };
}

/** What browsers throw when a site may not store anything, or not that much. */
const isStorageError = (error: unknown): boolean =>
  error instanceof DOMException && ['SecurityError', 'QuotaExceededError'].includes(error.name);
