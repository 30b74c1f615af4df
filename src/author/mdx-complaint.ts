/** Explains to the author why an article cannot be parsed. */

import { diagnose, type Diagnostic, type Place } from './diagnostic.ts';

/** Where in the text, counting from 1, and how to fix it. */
interface Slip {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/**
 * @param text the file's text
 * @param error what the parser threw
 */
export function complaintOf(text: string, error: unknown, file: string): Diagnostic {
  const thrown = error instanceof Error ? error.message : String(error);
  const [, line, column, said] = /^(\d+):(\d+): ([^]*?)(?: \([\w:-]+\))?$/u.exec(thrown) ?? [];
  const place: Place = { file, line: Number(line ?? 1), column: Number(column ?? 1) };
  const reason = said ?? thrown;
  const lines = text.split(/\r?\n/u);
  const slip = reason.includes('closing tag')
    ? openFence(lines)
    : attributeIn(lines[place.line - 1] ?? '', place);
  if (slip) return diagnose('GP100', { file, ...slip }, slip.message, slip.fix);
  // The parser puts its own advice in parentheses.
  const [, what = reason, note] = /^([^]*?) \(note: ([^]*)\)$/u.exec(reason) ?? [];
  const fix = note ?? 'close the tag or brace, or write \\< and \\{ to show the character itself';
  return diagnose('GP100', place, what, fix);
}

/** An unclosed code block consumes the rest of the file, including closing tags. */
function openFence(lines: readonly string[]): Slip | undefined {
  let open: { readonly fence: string; readonly line: number; readonly column: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const [, indent = '', fence, rest = ''] = /^([ >]*)(`{3,}|~{3,})(.*)$/u.exec(line) ?? [];
    if (fence === undefined) continue;
    if (!open) open = { fence, line: index + 1, column: indent.length + 1 };
    else if (fence.startsWith(open.fence) && rest.trim() === '') open = undefined;
  }
  if (!open) return undefined;
  const message = 'The code block that begins here is never closed';
  return { ...open, message, fix: `write “${open.fence}” on a line of its own after it` };
}

/** An attribute whose value is not in straight quotes. */
function attributeIn(line: string, { line: number, column }: Place): Slip | undefined {
  const tag = line.slice(column - 1);
  if (!/^<[A-Za-z]/u.test(tag)) return undefined;
  const closed = tag.replace(/="[^"]*"|='[^']*'/gu, (quoted) => ' '.repeat(quoted.length));
  const found = /(?<name>[A-Za-z-]+)=(?<value>[^\s">{]*)/u.exec(closed);
  const { name, value } = found?.groups ?? {};
  if (!found || name === undefined || value === undefined) return undefined;
  const bare = value.replace(/^\P{L}+|[^\p{L}\p{N}]+$/gu, '');
  const isCurly = /^[“”„«»‘’‚‟]/u.test(value);
  return {
    line: number,
    column: column + found.index + name.length + 1,
    message: isCurly
      ? `The value of “${name}” is not in straight quotes`
      : `The value of “${name}” is not in quotes`,
    fix: `write ${name}="${isCurly ? bare : value}"`,
  };
}
