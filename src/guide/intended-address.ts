/** Guesses which pages a nonexistent address may have meant, by undoing damage from transit. */

import { asFragment } from './fragment.ts';
import { restoredReadings } from './restore.ts';

/** A page of the site, and the fragment after its address. */
export interface IntendedAddress {
  /** Absolute path on the host: the site's base, then names separated by single slashes. */
  readonly path: string;
  /** With its `#`, or empty. Answers are left as they came, for the page to read. */
  readonly fragment: string;
}

/** The maximum number of pages to ask the host for. */
const maxAddresses = 3;

/**
 * The addresses that a damaged one may have meant, most likely first; none if it is not damaged.
 * Whether such a page exists is for the host to say. Feeding a result back in yields nothing new.
 * @param address path, query, and fragment as the browser gives them
 * @param base the site's path on its host, with a slash at both ends
 */
export function intendedAddresses(address: string, base: string): IntendedAddress[] {
  const [start = ''] = restoredReadings(base);
  const given = pathOf(address);
  const found = [...restoredReadings(address)]
    .filter((text) => text.startsWith(start))
    .sort((a, b) => Number(isBroken(a)) - Number(isBroken(b)))
    .flatMap((text) => readAddress(text.slice(start.length)) ?? [])
    .filter(({ path }) => base + path !== given);
  return [...new Set(found.map(({ path }) => path))].slice(0, maxAddresses).map((path) => {
    const fragments = found.filter((one) => one.path === path).map(({ fragment }) => fragment);
    // If several readings give the same page, prefer one that did not take the fragment for part of
    // the path.
    const fragment = fragments.find((text) => text !== '') ?? '';
    return { path: base + path, fragment: asFragment(unrepaired(fragment, address, base + path)) };
  });
}

/** The path as it came, for comparison, with only percent-encoding undone. */
function pathOf(address: string): string {
  const [path = ''] = address.split(/[?#]/u);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** In mail, an equals sign in a path marks a line break. */
function isBroken(text: string): boolean {
  return /^[^?#]*=/u.test(text);
}

const name = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]*[\p{L}\p{N}\p{M}])?`;
/** The leading names of a path, and the rest. */
const namesAndRest = new RegExp(`^/*((?:${name}/+)*${name})(.*)$`, 'su');

/** @param text a restored address, starting at the site's base */
function readAddress(text: string): IntendedAddress | undefined {
  const [, names, after = ''] = namesAndRest.exec(text) ?? [];
  if (names === undefined) return undefined;
  const parts = names.split(/\/+/u);
  // If the `#` was lost, an entry of the fragment is where a name would be.
  const entry = after.startsWith('=') ? parts.pop() : undefined;
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const rest = (entry ?? '') + after.replace(/^[/&]+/u, '');
  const [, fragment = rest.includes('=') ? rest : ''] = rest.split(/#(.*)/su);
  const isFile = /\.[a-z\d]{2,5}$/u.test(last);
  return { path: `${parts.join('/')}${isFile ? '' : '/'}`, fragment };
}

/**
 * Passes answers on as they came, since only the guide can tell which of several readings is right.
 * If they cannot be separated from the address, all of it is passed on; whatever is not an answer
 * will be ignored.
 */
function unrepaired(fragment: string, address: string, path: string): string {
  if (!fragment.includes('=')) return fragment;
  const [, behindSign = ''] = address.split(/(?:#|%(?:25)*23)(.*)/su);
  const behindPath = address.slice(path.length).replace(/^[/&]+/u, '');
  const cut = [behindSign, behindPath].find(
    (rest) => restoredReadings(rest).next().value === fragment,
  );
  return cut ?? address;
}
