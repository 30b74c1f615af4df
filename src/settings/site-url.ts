/** `SITE_URL`: the host's address, for absolute addresses of pages. */

import { isRight, isWrong, type ReadSetting } from './setting.ts';

const name = 'SITE_URL';

/**
 * @param base the site's base, with a slash at both ends; the address may end in it
 * @returns the host's address, without a trailing slash; undefined if none is given
 */
export function parseSiteUrl(written = '', base = '/'): ReadSetting<string | undefined> {
  if (written === '') return isRight(undefined);
  const [scheme] = /^[a-z][a-z\d+.-]*:\/\//iu.exec(written) ?? [];
  if (scheme === undefined)
    return wrong(`“${written}” is not a complete address`, 0, asAddress(written));
  if (!/^https?:\/\/$/iu.test(scheme))
    return wrong(`“${scheme}” is not how a site’s address begins`, 0, 'write https://');
  if (!URL.canParse(written)) return wrong(`“${written}” is not an address`, 0, asAddress(''));
  const { origin, pathname, search, hash, username } = new URL(written);
  if (search || hash || username) {
    const message = `“${written}” contains more than the address of a site`;
    return wrong(message, 0, `write ${name}=${origin}`);
  }
  if (pathname === '/' || pathname.replace(/\/?$/u, '/') === base) return isRight(origin);
  const path = pathname.replace(/\/?$/u, '/');
  const message = `“${pathname}” is a path, which would be missing from the addresses of pages`;
  const fix = `write ${name}=${origin} and BASE_PATH=${path}`;
  return wrong(message, written.indexOf(pathname, scheme.length), fix);
}

function asAddress(written: string): string {
  const address = `https://${written}`;
  return `write ${name}=${URL.canParse(address) ? address : 'https://help.example'}`;
}

function wrong(message: string, index: number, fix: string): ReadSetting<string | undefined> {
  const diagnostic = isWrong('GP711', name, Math.max(index, 0), message, fix);
  return { value: undefined, diagnostics: [diagnostic] };
}
