const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const ADDRESS = /^[^\s@<>"']+@[^\s@<>"']+$/;
const HIDDEN = '•••';

/**
 * Masks a private value, leaving just enough to recognize it: the first letter of each word of a
 * name, the first letter of an address, the last four digits of a GUID.
 *
 * @example mask('Ana Trujillo') // => 'A••• T•••'
 * @example mask('ana@fourthcoffee.example') // => 'a•••@•••'
 */
export function mask(value: string): string {
  if (GUID.test(value)) return maskGuid(value);
  if (ADDRESS.test(value)) return maskAddress(value);
  return value.split(/\s+/).filter(Boolean).map(firstOnly).join(' ');
}

const firstOnly = (word: string): string =>
  `${String.fromCodePoint(word.codePointAt(0) ?? 0)}${HIDDEN}`;
const maskGuid = (guid: string): string => `${HIDDEN}${guid.slice(-4)}`;
const maskAddress = (address: string): string => `${firstOnly(address)}@${HIDDEN}`;
