/** `_headers` and `_redirects` for Cloudflare and Netlify: only what both support. */

import { headerRules, type Headers } from './headers.ts';
import { mediaTypes } from './media-types.ts';
import { nextPageFile } from './next-page.ts';
import type { HostSettings } from './settings.ts';

/** By default, both hosts make browsers revalidate, so that need not be specified. */
export function headersFile(settings: HostSettings): string {
  const { base } = settings;
  const { everywhere, rules } = headerRules(settings);
  // The only file type that these hosts may not know.
  const type = { 'Content-Type': mediaTypes['speculationrules'] ?? '' };
  const all = [
    { path: '*', headers: everywhere },
    ...rules,
    { path: nextPageFile(base), headers: type },
  ];
  return `${all.map(({ path, headers }) => blockOf(base + path, headers)).join('\n\n')}\n`;
}

function blockOf(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines].join('\n');
}

/** Cloudflare's limit on dynamic redirects. */
const maxRedirects = 100;

/**
 * Cloudflare redirects; Netlify prefers the existing page, which redirects by itself. So do those
 * beyond Cloudflare's limit.
 */
export function redirectsFile({ base, moves }: HostSettings): string {
  const lines = moves.slice(0, maxRedirects).map(({ from, to, all }) => {
    const folder = `${base}:locale/`;
    return `${folder}${from}${all ? '*' : ''} ${folder}${to}${all ? ':splat' : ''} 301\n`;
  });
  return lines.join('');
}
