/** Keeps the query in the page's address, where it survives a reload and can be shared. */

const name = 'q';

/** Whom a search is about is private: mail addresses and directory ids stay out of the address. */
const personal = /\S@\S|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/iu;

export function queryInAddress(): string {
  return new URL(location.href).searchParams.get(name) ?? '';
}

export function putInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '' || personal.test(query)) address.searchParams.delete(name);
  else address.searchParams.set(name, query);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
