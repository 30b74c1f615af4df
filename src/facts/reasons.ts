import type { Scope } from './scopes.ts';

/**
 * Why a fact is unknown. A closed list of ids: the interface has a sentence and a way on for each.
 *
 * The first group comes from the data, the second from Graph's answer, the third from sign-in.
 */
export const reasons = [
  'absent-field', // a field that was asked for is not in the response
  'malformed', // not JSON, or not the documented shape
  'undecided', // the data contradict each other, as they do while a change is under way
  'pending', // a plan is assigned, and its service has not confirmed it
  'plan-error', // a plan is assigned, and its service reports an error
  'suspended', // a plan is assigned, and its subscription has been suspended
  'failing', // another assignment fails, and may have stopped the one in question
  'grace', // seats are left only in a subscription that has expired
  'unclear-status', // a service's status is neither “on” nor “over”
  'no-app', // the organization has no entry for the application
  'assigned-only', // only people who are assigned to the application get in, and who they are is not read
  'incomplete', // there are more pages than were read
  'nothing-assigned', // there is no assigned plan to take a date from
  'absence-proves-nothing', // nothing was found, and events can be missing
  'not-listed', // the organisation's list has no entry for the service
  'clock', // the clock of this device, or a date in the directory, cannot be right
  'unknown-fact', // the question asks for what this page does not know, or does not say what

  'no-role', // 403: the account lacks a directory role
  'guest', // 403: the account is a guest in this organisation
  'no-premium', // 403: the organisation lacks the Entra licence that the call needs
  'person-gone', // 404
  'not-in-cloud', // this national cloud lacks the call
  'rejected', // 400 and the like: Graph did not accept the request
  'signed-out', // 401 again after a fresh token
  'throttled', // 429
  'server', // 5xx
  'time-out',
  'offline', // no answer at all: no network, or something blocks it

  'consent-needed', // nobody has been asked yet
  'consent-refused',
  'admin-approval', // the organisation lets only an administrator consent
  'sign-in-again', // more than consent: a second factor, or a fresh password
  'not-assigned', // the organization lets only chosen accounts use the app
  'access-policy', // Conditional Access or another policy of the organization blocks the sign-in
  'account-disabled', // also locked, or with an expired password
  'wrong-account', // the account does not belong to an organization that may sign in here
  'not-set-up', // the app registration is wrong, or switched off
  'sign-in-failed', // the redirect came back with another error
  'sign-in-unfinished', // the page was left before the answer was taken, or there was no answer
  'sign-in-running', // another tab, or the first of two clicks, is signing in
  'storage-blocked', // the browser refuses the tab's storage
  'storage-full', // the tab's storage has no room left
] as const;

export type Reason = (typeof reasons)[number];

/** What stands between a question and its fact. */
export interface Fault {
  readonly reason: Reason;
  /** How long to wait before trying again, in seconds, when Graph said so. */
  readonly waitSeconds?: number;
  /** The scope that nobody has consented to yet, or that was refused. */
  readonly scope?: Scope;
  /** Microsoft's number for the error, digits only: `50105` of AADSTS50105. */
  readonly number?: string;
}
