/** Which pages an address without one may have meant: what became of it on its way is undone. */

import { asFragment } from './fragment.ts';
import { restoredReadings } from './restore.ts';

/** A page of the site and what follows its address. */
export interface IntendedAddress {
  /** From the root of the host on: the site's base, then names with one slash between them. */
  readonly path: string;
  /** With its `#`; empty when there is none. Answers are as they came, for the page to read. */
  readonly fragment: string;
}

/** No host is asked for more pages than these. */
const most = 3;

/**
 * The addresses that a damaged one may have meant, the likeliest first; none when nothing is damaged.
 * Whether there is a page is for the host to say. What comes out leads no further when it is put in.
 * @param address path, query and fragment, as the browser has them
 * @param base where the site stands on its host, with a slash at both ends
 */
export function intendedAddresses(address: string, base: string): IntendedAddress[] {
  const [start = ''] = restoredReadings(base);
  const given = pathOf(address);
  const found = [...restoredReadings(address)]
    .filter((text) => text.startsWith(start))
    .sort((a, b) => Number(isBroken(a)) - Number(isBroken(b)))
    .flatMap((text) => readAddress(text.slice(start.length)) ?? [])
    .filter(({ path }) => base + path !== given);
  return [...new Set(found.map(({ path }) => path))].slice(0, most).map((path) => {
    const fragments = found.filter((one) => one.path === path).map(({ fragment }) => fragment);
    // Of several readings of the same page, one that did not take the fragment for a part of the path.
    const fragment = fragments.find((text) => text !== '') ?? '';
    return { path: base + path, fragment: asFragment(asItCame(fragment, address, base + path)) };
  });
}

/** The path as it came, to be compared: only its percent-encoding is undone. */
function pathOf(address: string): string {
  const [path = ''] = address.split(/[?#]/u);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** In mail, an equals sign in a path is where a line was broken. */
function isBroken(text: string): boolean {
  return /^[^?#]*=/u.test(text);
}

const name = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]*[\p{L}\p{N}\p{M}])?`;
/** The names that a path begins with, and what follows them. */
const namesAndRest = new RegExp(`^/*((?:${name}/+)*${name})(.*)$`, 'su');

/** @param text a restored address, from the site's base on */
function readAddress(text: string): IntendedAddress | undefined {
  const [, names, after = ''] = namesAndRest.exec(text) ?? [];
  if (names === undefined) return undefined;
  const parts = names.split(/\/+/u);
  // The `#` may have been lost: an entry of a fragment then stands where a name would.
  const entry = after.startsWith('=') ? parts.pop() : undefined;
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const rest = (entry ?? '') + after.replace(/^[/&]+/u, '');
  const [, fragment = rest.includes('=') ? rest : ''] = rest.split(/#(.*)/su);
  const isFile = /\.[a-z\d]{2,5}$/u.test(last);
  return { path: `${parts.join('/')}${isFile ? '' : '/'}`, fragment };
}

/**
 * Answers are handed on as they came, since only the guide can tell which of several readings is right.
 * Where they cannot be cut out of the address, all of it goes along: what is no answer is passed over.
 */
function asItCame(fragment: string, address: string, path: string): string {
  if (!fragment.includes('=')) return fragment;
  const [, behindSign = ''] = address.split(/(?:#|%(?:25)*23)(.*)/su);
  const behindPath = address.slice(path.length).replace(/^[/&]+/u, '');
  const cut = [behindSign, behindPath].find(
    (rest) => restoredReadings(rest).next().value === fragment,
  );
  return cut ?? address;
}
