/** For messages whose value a page marks up separately: a code, a title in another language. */

/**
 * The words before and after the value.
 * @param say formats the message
 * @example wordsAround((code) => t('outcome.code', { code })) // ['Code to quote: ', '']
 */
export function wordsAround(say: (value: string) => string): readonly [string, string] {
  const [before = '', after = ''] = say('\u0000').split('\u0000');
  return [before, after];
}
