import type { Scope } from './scopes.ts';

/**
 * Why a fact is unknown. A closed list of ids: the interface has a message and next steps for each.
 * What only one fact can say is among its own reasons.
 *
 * The first group comes from the data, the second from Graph's response, the third from sign-in.
 */
export const reasons = [
  'absent-field', // a requested field is not in the response
  'malformed', // not JSON, or not the documented shape
  'undecided', // the data contradict each other, as they do while a change is in progress
  'incomplete', // there are more pages than were read
  'clock', // this device's clock, or a date in the directory, cannot be right
  'unknown-fact', // the question asks for something this page does not know, or does not say what

  'no-role', // 403: the account lacks a directory role
  'guest', // 403: the account is a guest in this organization
  'no-premium', // 403: the organization lacks the Entra license that the call needs
  'person-gone', // 404
  'not-in-cloud', // the call does not exist in this national cloud
  'rejected', // 400 and the like: Graph did not accept the request
  'signed-out', // 401 again, even with a fresh token
  'throttled', // 429
  'server', // 5xx
  'time-out',
  'offline', // no response at all: no network, or something blocks it

  'consent-needed', // nobody has been asked yet
  'consent-refused',
  'admin-approval', // the organization lets only administrators consent
  'sign-in-again', // more than consent is needed: a second factor, or a fresh password
  'not-assigned', // the organization lets only chosen accounts use the app
  'access-policy', // Conditional Access or another policy of the organization blocks the sign-in
  'account-disabled', // or locked, or with an expired password
  'wrong-account', // the account does not belong to an organization that may sign in here
  'not-set-up', // the app registration is wrong or disabled
  'sign-in-failed', // the redirect came back with another error
  'sign-in-unfinished', // the page was left before the response was handled, or there was no response
  'sign-in-running', // another tab, or the first of two clicks, is signing in
  'storage-blocked', // the browser blocks the tab's storage
  'storage-full', // the tab's storage has no room left
] as const;

export type Reason = (typeof reasons)[number];

/** A reason of one fact: its name and the reason, such as `person.location/moved`. */
export type FactReason = `${string}/${string}`;

/**
 * Whether reading again may give another result: a change may be `passing`, while what is `settled`
 * will still be so in an hour.
 */
export type Outlook = 'passing' | 'settled';

/** Why a question's fact is not available. */
export interface Fault {
  readonly reason: Reason | FactReason;
  /** How long to wait before trying again, in seconds, if Graph said so. */
  readonly waitSeconds?: number;
  /** The scope that nobody has consented to yet, or that was refused. */
  readonly scope?: Scope;
  /** Microsoft's number for the error, digits only: `50105` in AADSTS50105. */
  readonly number?: string;
}
