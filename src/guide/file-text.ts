/** Texts of files, the same from whatever system they come: what is made of them must not differ. */

/** Without a byte order mark, and with a line feed at the end of each line. */
export function fileText(raw: string): string {
  return raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
}
