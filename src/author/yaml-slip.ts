/** Explains YAML errors to people who write text that happens to be YAML. */

interface Slip {
  readonly message: string;
  readonly fix: string;
}

const inQuotes = 'put the whole text in double quotes: "…"';

/** Common mistakes in text, by the start of the library's message. */
const slips: readonly (readonly [RegExp, string, string])[] = [
  [/^Nested mappings are not allowed/u, 'Text that contains “: ” needs quotes', inQuotes],
  [
    /^Plain value cannot start with/u,
    'Text that begins with this character needs quotes',
    inQuotes,
  ],
  [/^Unexpected scalar at node end/u, 'The text continues after its closing quote', inQuotes],
  [/^Missing closing/u, 'A quote that opens before this is never closed', 'close it, or remove it'],
  [/^Implicit map keys need/u, 'This line has no “: ” after its key', 'write “key: text”'],
  [/^Tabs are not allowed/u, 'A line begins with a tab', 'begin it with spaces'],
  [/^Map keys must be unique/u, 'This key appears twice', 'keep one of the two'],
];

/**
 * @param said the YAML library's message
 * @returns a better one, if there is one
 */
export function yamlSlip(said: string): Slip {
  const [, message = said, fix = 'correct the YAML'] =
    slips.find(([pattern]) => pattern.test(said)) ?? [];
  return { message, fix };
}
