/** The tag that numbers and dates are formatted with, by itself: every step’s page needs it, and little else. */

import type { Locale } from './locale.ts';

/**
 * The tag to format numbers and dates with: the locale's own ways, in the digits that all texts here
 * have. CLDR would give Arabic pages others than their paragraphs, codes and numbered steps.
 * @example formattingTag('ar-sa') // 'ar-SA-u-nu-latn'
 */
export function formattingTag(locale: Locale): string {
  return new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();
}
