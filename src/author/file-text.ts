/** Normalizes text files, so that results are the same on every system. */

/** Removes a byte order mark, and ends every line with a line feed. */
export function fileText(raw: string): string {
  return raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
}
