import { numberIn } from './error-numbers.ts';

/** An administrator's decision on consent for the whole organization. */
export interface ConsentAnswer {
  readonly isAgreed: boolean;
  /** Microsoft's error number, digits only, if consent was refused with one. */
  readonly number?: string;
}

/**
 * Parses the response from Microsoft's admin consent page. Unlike the response to a sign-in, it
 * arrives in the query, with the organization's GUID, which is discarded.
 *
 * @param query `?admin_consent=True&tenant=…`
 * @returns undefined if it is not such a response
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

/**
 * The decision as the fragment of the page that reports it: `#agreed`, `#refused`,
 * `#refused=65004`.
 */
export function formatConsentAnswer({ isAgreed, number }: ConsentAnswer): string {
  return isAgreed ? '#agreed' : `#refused${number === undefined ? '' : `=${number}`}`;
}

/** Parses that fragment; undefined for any other. */
export function parseConsentAnswer(fragment: string): ConsentAnswer | undefined {
  if (fragment === '#agreed') return { isAgreed: true };
  const found = /^#refused(?:=(\d{4,8}))?$/u.exec(fragment);
  const number = found?.[1];
  return found ? { isAgreed: false, ...(number !== undefined && { number }) } : undefined;
}
