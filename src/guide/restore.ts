/**
 * Undoes what happens to links between people: mail gateways, chats, ticket systems, dictation.
 * This is safe because ids are few and plain: however a text is transformed, only known ids count.
 */

import { maxLinkLength } from './fragment.ts';

/** Encodings may be nested; this many layers are removed. */
const maxDepth = { layers: 8, quotedLayers: 2 };

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
 * What a text may originally have been, most likely first: without percent-encoding, HTML entities,
 * JSON escapes, full-width forms, typographic hyphens, whitespace, and invisible characters, in any
 * number of layers, and in lower case. Tries the text as is first, then as altered by mail.
 */
export function* restoredReadings(text: string): Generator<string> {
  const plain = restoreText(text.slice(0, maxLinkLength));
  const known = new Set([plain]);
  yield plain;
  let layer = new Set([text.slice(0, maxLinkLength), plain]);
  for (let depth = 0; depth < maxDepth.quotedLayers; depth += 1) {
    const next = [...layer].filter((one) => one.includes('=')).flatMap(unquote);
    const restored = next.map(restoreText);
    yield* restored.filter((one) => !known.has(one) && known.add(one));
    layer = new Set([...next, ...restored]);
  }
}

function restoreText(text: string): string {
  let restored = text.toLowerCase();
  for (let layer = 0; layer < maxDepth.layers; layer += 1) {
    const before = restored;
    restored = decodePercent(before)
      .normalize('NFKC')
      // Forms encode a space as a plus sign.
      .replace(/[\s\p{C}+]+/gu, '')
      .replace(/[\p{Pd}\u2212]/gu, '-')
      // In a path, browsers turn backslashes into slashes.
      .replace(/[\\/]u00([\da-f]{2})/gu, (_, code: string) => fromCode(parseInt(code, 16)))
      .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gu, decodeEntity)
      // Any remaining backslashes escape Markdown characters.
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

/** The two to four bytes of a non-ASCII character, possibly with line breaks between them. */
const quotedCharacter =
  /=+(?:[cd][\da-f]|e[\da-f]=+[89ab][\da-f]|f[0-7](?:=+[89ab][\da-f]){2})=+[89ab][\da-f]/gu;

/**
 * Removes one layer of quoted-printable encoding, as used in mail: `=3D` is an equals sign,
 * non-ASCII characters are encoded by their bytes, and any other equals sign is a line break, which
 * can be anywhere. Since an encoded space could also be such a break followed by the first digits
 * of a year, there are two readings.
 */
function unquote(text: string): string[] {
  const decoded = text
    .toLowerCase()
    // Other encodings never contain an equals sign, so it must be a line break.
    .replace(/(%(?:25)*|&#x|[\\/]u00)=+/gu, '$1')
    .replace(quotedCharacter, (bytes) => decodePercent(bytes.replace(/=+/gu, '%')));
  return [decoded, decoded.replace(/=(?:20|0[9ad])/gu, '')].map((reading) =>
    reading.replace(/=(?!3d)/gu, '').replaceAll('=3d', '='),
  );
}
