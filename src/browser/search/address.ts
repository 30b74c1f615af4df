/** The query in the address of the page: it survives a reload and can be sent to somebody else. */

const name = 'q';

/** Who a search is about is for nobody else to read: a mail address or an id of a directory stays out of the address. */
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
