/** The characters that PowerShell reads as a single quote: the straight one and four curly ones. */
const quoteCharacters = /['\u2018-\u201B]/gu;

/**
 * Control characters, and those that affect the order or wrapping of text on screen. Strings may
 * contain them, but a line to be pasted into a console must look like what it does, and a line
 * break would run the first half immediately.
 */
const unsafeCharacters = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * Quotes a value as a single-quoted PowerShell string, so that nothing in it is run or expanded.
 * Quotes are doubled; unsafe characters become U+FFFD, which no address or name contains.
 *
 * @example quote("O'Neil") // => "'O''Neil'"
 * @see
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function quote(value: string): string {
  return `'${value.replace(unsafeCharacters, '\uFFFD').replace(quoteCharacters, (mark) => mark + mark)}'`;
}
