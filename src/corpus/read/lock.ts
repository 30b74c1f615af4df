/**
 * The list of a corpus's published addresses, one per line and sorted, so that branches merge and
 * reviewers can read it. `address = path` names the article's file in its locale's folder, without
 * extension; `address → other` redirects, and `address → /` redirects to the list of all articles.
 */

const header =
  '# Every address of this corpus that was ever published. “npm run corpus:publish” adds; nothing is removed.';

/** A line of the list. */
export type PublishedAddress = { line: number; address: string } & (
  { kind: 'article'; path: string } | { kind: 'moved'; to: string }
);

export interface AddressLock {
  entries: PublishedAddress[];
  /** The numbers of lines that cannot be parsed. */
  unread: number[];
}

const address = String.raw`[\p{L}\p{M}\p{N}-]+(?:/[\p{L}\p{M}\p{N}-]+)*`;
const articleLine = new RegExp(`^(${address}) = (\\S.*)$`, 'u');
const movedLine = new RegExp(`^(${address}) → (${address}|/)$`, 'u');

/** Parses the list. Reporting what cannot be parsed is left to the caller. */
export function readAddressLock(text: string): AddressLock {
  const lock: AddressLock = { entries: [], unread: [] };
  for (const [at, written] of text.split(/\r?\n/u).entries()) {
    const line = at + 1;
    if (written === '' || written.startsWith('#')) continue;
    const [, article, path] = articleLine.exec(written) ?? [];
    const [, moved, to] = movedLine.exec(written) ?? [];
    if (article !== undefined && path !== undefined)
      lock.entries.push({ line, address: article, kind: 'article', path: plainPath(path) });
    else if (moved !== undefined && to !== undefined)
      lock.entries.push({ line, address: moved, kind: 'moved', to: to === '/' ? '' : to });
    else lock.unread.push(line);
  }
  return lock;
}

/**
 * The list with today's addresses added.
 *
 * @param paths path in its locale's folder by address
 */
export function publishAddresses(written: string | undefined, paths: ReadonlyMap<string, string>) {
  const kept = (written ?? '').split(/\r?\n/u).filter((line) => line && !line.startsWith('#'));
  const known = new Set(readAddressLock(written ?? '').entries.map((entry) => entry.address));
  const added = [...paths].flatMap(([own, path]) =>
    known.has(own) ? [] : [`${own} = ${linePath(path)}`],
  );
  // By code unit, which gives the same order on every machine.
  const sorted = [...new Set([...kept, ...added])].sort((a, b) => Number(a > b) - Number(a < b));
  return [header, ...sorted, ''].join('\n');
}

/** A file name can contain a line break, which would end the entry here. */
function linePath(path: string): string {
  return path.replace(/[%\p{Cc}]/gu, encodeURIComponent);
}

function plainPath(written: string): string {
  return written.replace(/%(?:25|[01][0-9A-F]|7F)/gu, decodeURIComponent);
}
