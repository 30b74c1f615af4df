/** An address without its percent-encoding; as it is when that is broken. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
