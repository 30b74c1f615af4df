/** `BASE_PATH`: the site's path on its host. */

import { isRight, isWrong, type ReadSetting } from './setting.ts';

const name = 'BASE_PATH';
/** What Git Bash prepends to a path that starts with a slash. */
const windows = /^[a-z]:(?:.*?[\\/](?:git|msys\d*|cygwin\d*)(?=[\\/]))?[\\/]*(.*)$/iu;
const segment = /^[\w.~-]+$/u;

/** Slashes at the ends may be omitted; the result has both. */
export function parseBasePath(written = ''): ReadSetting<string> {
  const [, meant] = windows.exec(written) ?? [];
  if (meant !== undefined) return wrong(0, ...ofWindows(written, meant));
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(written)) return wrong(0, ...ofAddress(written));
  const segments = written.split('/').filter(Boolean);
  const bad = segments.find((text) => !segment.test(text) || /^\.+$/u.test(text));
  if (bad === undefined) return isRight(['', ...segments, ''].join('/'));
  const message = `“${bad}” cannot be part of a site’s path`;
  const fix = 'use letters, digits, “-”, “_” and “.” between slashes, such as /help/';
  return wrong(written.indexOf(bad), message, fix);
}

function wrong(index: number, message: string, fix: string): ReadSetting<string> {
  return { value: '/', diagnostics: [isWrong('GP710', name, index, message, fix)] };
}

function ofWindows(written: string, meant: string): [message: string, fix: string] {
  const path = meant.replaceAll('\\', '/').replace(/^\/+|\/+$/gu, '');
  const fix =
    path === ''
      ? `leave ${name} out: a site without it is at the root`
      : `write ${name}=${path}, without a leading slash, which Git Bash turns into a folder`;
  return [`“${written}” is a Windows path, not a path on a host`, fix];
}

function ofAddress(written: string): [message: string, fix: string] {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const fix = url
    ? `write SITE_URL=${url.origin} and ${name}=${url.pathname}`
    : 'write only the path, such as /help/';
  return [`“${written}” is an address, not a path`, fix];
}
