/**
 * The parts of an article's structure that translations preserve. Each is a count or a set, in a
 * short form that can be compared.
 */
export const structureParts = ['headings', 'list items', 'addresses', 'images', 'code'] as const;

/** One value per structure part. */
export type Fingerprint = readonly string[];

/**
 * Summarizes the structure of Markdown by its markers, without parsing it: this runs for every
 * article in every locale.
 *
 * @param body Markdown without front matter
 */
export function fingerprint(body: string): Fingerprint {
  const addresses = [
    ...body.matchAll(/\](?:\(| \((?=https?:))\s*<?([\w%#.~-]*[:/.#][^\s)>]*)/gu),
  ].map((match) => normalized(match[1] ?? ''));
  return [
    all(body, /^(#{1,6}) /gmu),
    count(body, /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]/gmu),
    short(addresses.sort().join(' ')),
    count(body, /!\[|<img\b/giu),
    count(body, /^[ \t]*(?:```|~~~)|`[^`\n]+`/gmu),
  ];
}

function count(body: string, mark: RegExp): string {
  return String(body.match(mark)?.length ?? 0);
}

function all(body: string, mark: RegExp): string {
  return short([...body.matchAll(mark)].map((match) => match[1]).join(' '));
}

function normalized(address: string): string {
  return address
    .replace(/&amp;/gu, '&')
    .replace(/[?&]wt\.mc_id=[^&#]*/iu, '')
    .toLowerCase();
}

/** FNV-1a: short, and good enough to distinguish two lists of one article. */
function short(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
