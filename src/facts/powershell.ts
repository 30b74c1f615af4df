/** The characters that PowerShell reads as a single quote: the straight one and four curly ones. */
const QUOTES = /['\u2018-\u201B]/g;

/**
 * Control characters and those that change how text is ordered or broken on screen. A string may
 * hold them, but a line that is copied into a console must look like what it does, and a line
 * break would run the first half at once.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * Quotes a value as a PowerShell string in single quotes, so that nothing in it is run or expanded.
 * Quotes are doubled; unsafe characters become U+FFFD, which no address or name contains.
 *
 * @example quote("O'Neil") // => "'O''Neil'"
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export const quote = (value: string): string =>
  `'${value.replace(UNSAFE, '\uFFFD').replace(QUOTES, (mark) => mark + mark)}'`;
