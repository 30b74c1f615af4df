import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** The text of a file, or why it has none. */
export type FileText = { text: string } | { refused: string };

/** Text may contain a stray null character, but a file with many of them is not text. */
const maxNullShare = 0.01;

/**
 * Reads a file as UTF-8, or as UTF-16 if it starts with that byte order mark. Anything else is
 * rejected with a reason, rather than published as gibberish.
 */
export function readText(file: string): FileText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && !isUtf8(bytes)) return { refused: notUtf8(bytes) };
  const text = encoding === 'utf-8' ? bytes.toString() : new TextDecoder(encoding).decode(bytes);
  if (!text.includes('\0')) return { text };
  const zeros = text.split('\0').length - 1;
  if (zeros > text.length * maxNullShare)
    return { refused: `it is not text: ${zeros} of its characters are null` };
  return { text: text.replaceAll('\0', '\uFFFD') };
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function notUtf8(bytes: Buffer): string {
  const before = bytes.toString().split('\uFFFD')[0] ?? '';
  const line = before.split('\n').length;
  const byte = bytes[Buffer.byteLength(before)]?.toString(16).toUpperCase() ?? '';
  return `it is not UTF-8: line ${line} has the byte 0x${byte}`;
}
