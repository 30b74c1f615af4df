const guidPattern = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;
const addressPattern = /^[^\s@<>"']+@[^\s@<>"']+$/u;
const hidden = '•••';

/**
 * Masks a private value, leaving just enough to recognize it: the first letter of each word of a
 * name, the first letter of an address, the last four digits of a GUID.
 *
 * @example mask('Ana Trujillo') // => 'A••• T•••'
 * @example mask('ana@fourthcoffee.example') // => 'a•••@•••'
 */
export function mask(value: string): string {
  if (guidPattern.test(value)) return maskGuid(value);
  if (addressPattern.test(value)) return maskAddress(value);
  return value.split(/\s+/u).filter(Boolean).map(firstOnly).join(' ');
}

function firstOnly(word: string): string {
  return `${String.fromCodePoint(word.codePointAt(0) ?? 0)}${hidden}`;
}
function maskGuid(guid: string): string {
  return `${hidden}${guid.slice(-4)}`;
}
function maskAddress(address: string): string {
  return `${firstOnly(address)}@${hidden}`;
}
