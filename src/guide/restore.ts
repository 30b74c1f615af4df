/**
 * Undoes what becomes of a link between two people: mail gateways, chats, ticket systems, telephones.
 * Safe because ids are few and plain: whatever is made of a text, only what is an id counts.
 */

import { longestLink } from './fragment.ts';

/** Each encoding may have been encoded in turn: so many layers are taken off. */
const most = { layers: 8, quotedLayers: 2 };

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  colon: ':',
  equals: '=',
  gt: '>',
  hyphen: '-',
  lt: '<',
  nbsp: ' ',
  num: '#',
  quot: '"',
  semi: ';',
};

/**
 * What a text may have been, the likeliest first: each time without percent-encoding, HTML entities, JSON
 * escapes, full-width forms, typographic hyphens, white space and invisible characters, in any number of
 * layers, and in lower case. First as it stands, then as what is left of it when it came by mail.
 */
export function* restoredReadings(text: string): Generator<string> {
  const plain = restoreText(text.slice(0, longestLink));
  const known = new Set([plain]);
  yield plain;
  let layer = new Set([text.slice(0, longestLink), plain]);
  for (let depth = 0; depth < most.quotedLayers; depth += 1) {
    const next = [...layer].filter((one) => one.includes('=')).flatMap(unquote);
    const restored = next.map(restoreText);
    yield* restored.filter((one) => !known.has(one) && known.add(one));
    layer = new Set([...next, ...restored]);
  }
}

function restoreText(text: string): string {
  let restored = text.toLowerCase();
  for (let layer = 0; layer < most.layers; layer += 1) {
    const before = restored;
    restored = decodePercent(before)
      .normalize('NFKC')
      // A plus is how forms write a space.
      .replace(/[\s\p{C}+]+/gu, '')
      .replace(/[\p{Pd}\u2212]/gu, '-')
      // In a path, browsers make a slash of a backslash.
      .replace(/[\\/]u00([\da-f]{2})/gu, (_, code: string) => fromCode(parseInt(code, 16)))
      .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gu, decodeEntity)
      // What is left of these guards signs from Markdown.
      .replaceAll('\\', '')
      .toLowerCase();
    if (restored === before) break;
  }
  return restored;
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gu, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

function decodeEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (decimal !== undefined) return fromCode(Number(decimal));
  if (hex !== undefined) return fromCode(parseInt(hex, 16));
  return (
    (name !== undefined && Object.hasOwn(entities, name) ? entities[name] : undefined) ?? entity
  );
}

function fromCode(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/** The two to four bytes of a character beyond ASCII; a line may have ended between them. */
const quotedCharacter =
  /=+(?:[cd][\da-f]|e[\da-f]=+[89ab][\da-f]|f[0-7](?:=+[89ab][\da-f]){2})=+[89ab][\da-f]/gu;

/**
 * Takes off one layer of quoted-printable, as mail has it: `=3D` is an equals sign, characters beyond
 * ASCII are their bytes, and any other equals sign ends a line, wherever that fell. What looks like a
 * space may as well be such an end, and the first digits of a year; so there are two readings.
 */
function unquote(text: string): string[] {
  const decoded = text
    .toLowerCase()
    // Inside another encoding there is no equals sign, so a line ended there.
    .replace(/(%(?:25)*|&#x|[\\/]u00)=+/gu, '$1')
    .replace(quotedCharacter, (bytes) => decodePercent(bytes.replace(/=+/gu, '%')));
  return [decoded, decoded.replace(/=(?:20|0[9ad])/gu, '')].map((reading) =>
    reading.replace(/=(?!3d)/gu, '').replaceAll('=3d', '='),
  );
}
