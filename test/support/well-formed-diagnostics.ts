/** What applies to every diagnostic: it is about a place in the file, and says what to do. */

import assert from 'node:assert/strict';
import { isCode, type Diagnostic } from '../../src/author/diagnostic.ts';

/** @param texts the files that diagnostics may be about */
export function mustBeWellFormed(
  diagnostics: readonly Diagnostic[],
  texts: Readonly<Record<string, string>>,
): void {
  for (const { code, file, line, column, message, fix } of diagnostics) {
    assert(isCode(code), `${code} is no code`);
    assert(file in texts, `${file} is no file of this`);
    const lines = (texts[file] ?? '').split(/\r\n|[\n\r\u2028\u2029]/u).length;
    assert(Number.isInteger(line) && line >= 1 && line <= lines, `${file} has no line ${line}`);
    assert(Number.isInteger(column) && column >= 1, `${file} has no column ${column}`);
    assert.notEqual(message.trim(), '');
    assert.notEqual(fix.trim(), '');
    assert(!/\n {4}at |undefined|\[object/u.test(message + fix), `${message} — ${fix}`);
  }
}
