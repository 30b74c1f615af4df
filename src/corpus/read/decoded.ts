/** An address without percent-encoding, or unchanged if the encoding is invalid. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
