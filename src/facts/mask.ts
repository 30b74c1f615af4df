import type { Evidence } from './reading.ts';

const GUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;
const ADDRESS = /[^\s@<>"']+@[^\s@<>"']+/g;
const HIDDEN = '•••';

/**
 * Hides a private value, keeping just enough to recognise it: the first letter of each word of a
 * name, the first letter of an address, the last four digits of a GUID.
 *
 * @example mask('Ana Trujillo') // => 'A••• T•••'
 * @example mask('ana@fourthcoffee.example') // => 'a•••@•••'
 */
export function mask(value: string): string {
  if (matchesWhole(GUID, value)) return maskGuid(value);
  if (matchesWhole(ADDRESS, value)) return maskAddress(value);
  return value.split(/\s+/).filter(Boolean).map(firstOnly).join(' ');
}

/** Hides every address and GUID inside a text, such as a description that somebody pasted. */
export const maskWithin = (text: string): string =>
  text.replace(GUID, maskGuid).replace(ADDRESS, maskAddress);

/** Masks those pieces of evidence that are private. */
export const maskEvidence = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.map((piece) => (piece.private ? { ...piece, value: mask(piece.value) } : piece));

const firstOnly = (word: string): string =>
  `${String.fromCodePoint(word.codePointAt(0) ?? 0)}${HIDDEN}`;
const maskGuid = (guid: string): string => `${HIDDEN}${guid.slice(-4)}`;
const maskAddress = (address: string): string => `${firstOnly(address)}@${HIDDEN}`;

const matchesWhole = (pattern: RegExp, value: string): boolean =>
  value.match(pattern)?.[0] === value;
