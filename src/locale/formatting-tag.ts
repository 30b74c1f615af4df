/**
 * The tag for formatting numbers and dates. In a separate file because every step's page needs it,
 * and little else.
 */

import type { Locale } from './locale.ts';

/**
 * The tag to format numbers and dates with: the locale's own conventions, but with the digits that
 * all texts here use. CLDR would give Arabic pages different ones than their paragraphs, codes, and
 * numbered steps have.
 * @example formattingTag('ar-sa') // 'ar-SA-u-nu-latn'
 */
export function formattingTag(locale: Locale): string {
  return new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();
}
