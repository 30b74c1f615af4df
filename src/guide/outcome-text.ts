/**
 * The full text of an outcome as plain lines for a message, whose placeholders only the reader's page
 * can fill in. The build makes these lines.
 */

/**
 * Words or a placeholder: the case summary, or the end of a wait with the words to use while it is
 * unknown.
 */
export type TextPart = string | { readonly deadline: string } | { readonly summary: true };
/** One line, including leading spaces. An empty array is an empty line. */
export type TextLine = readonly TextPart[];

/** Replacements for the placeholders of a text. */
export interface PlaceholderValues {
  /** “until Monday …”; undefined while the end of the wait is unknown. */
  readonly deadline: string | undefined;
  /** Several lines, which are indented like the placeholder. */
  readonly summary: string;
}

export function fillLines(lines: readonly TextLine[], filling: PlaceholderValues): string[] {
  return lines.map((line) => {
    const text = line.map((part) => fillPart(part, filling)).join('');
    const [indent = ''] = /^ */u.exec(text) ?? [];
    return text.replace(/\n(?!\n|$)/gu, `\n${indent}`).trimEnd();
  });
}

/** Whether a text contains a placeholder for the case summary. */
export function containsSummary(lines: readonly TextLine[]): boolean {
  return lines.flat().some((part) => typeof part === 'object' && 'summary' in part);
}

function fillPart(part: TextPart, { deadline, summary }: PlaceholderValues): string {
  if (typeof part === 'string') return part;
  return 'summary' in part ? summary : (deadline ?? part.deadline);
}
