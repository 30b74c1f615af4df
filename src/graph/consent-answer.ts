import { numberIn } from './error-numbers.ts';

/** What an administrator said to the whole organization's consent. */
export interface ConsentAnswer {
  readonly isAgreed: boolean;
  /** Microsoft's number, digits only, where it was refused with one. */
  readonly number?: string;
}

/**
 * What Microsoft's page for administrators sends back. Unlike the answer to a sign-in it comes in the
 * query, with the organization's GUID beside it, of which nothing is kept.
 *
 * @param query `?admin_consent=True&tenant=…`
 * @returns undefined when it is no such answer.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function readConsentAnswer(query: string): ConsentAnswer | undefined {
  const given = new URLSearchParams(query);
  if (!given.has('admin_consent') && !given.has('error')) return undefined;
  if (!given.has('error'))
    return { isAgreed: given.get('admin_consent')?.toLowerCase() === 'true' };
  const number = numberIn(given.get('error_description') ?? '');
  return { isAgreed: false, ...(number !== undefined && { number }) };
}

/** The answer as the fragment of the page that tells of it: `#agreed`, `#refused`, `#refused=65004`. */
export function formatConsentAnswer({ isAgreed, number }: ConsentAnswer): string {
  return isAgreed ? '#agreed' : `#refused${number === undefined ? '' : `=${number}`}`;
}

/** Reads that fragment; undefined for any other. */
export function parseConsentAnswer(fragment: string): ConsentAnswer | undefined {
  if (fragment === '#agreed') return { isAgreed: true };
  const found = /^#refused(?:=(\d{4,8}))?$/u.exec(fragment);
  const number = found?.[1];
  return found ? { isAgreed: false, ...(number !== undefined && { number }) } : undefined;
}
