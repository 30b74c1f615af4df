/** `_headers` and `_redirects`, which Cloudflare and Netlify read: only what both of them understand. */

import { headerRules, type Headers } from './headers.ts';
import { mediaTypes } from './media-types.ts';
import { nextPageFile } from './next-page.ts';
import type { HostSettings } from './settings.ts';

/** Both hosts have browsers ask anew where no rule says otherwise, so that is not said here. */
export function headersFile(settings: HostSettings): string {
  const { base } = settings;
  const { everywhere, rules } = headerRules(settings);
  // The one kind of file that these hosts cannot be expected to know.
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

/** Cloudflare takes no more of those that hold a placeholder. */
const most = 100;

/**
 * Cloudflare redirects; Netlify prefers the page there is, which leads on by itself. The same goes for
 * those beyond the hundred that Cloudflare takes.
 */
export function redirectsFile({ base, moves }: HostSettings): string {
  const lines = moves.slice(0, most).map(({ from, to, all }) => {
    const folder = `${base}:locale/`;
    return `${folder}${from}${all ? '*' : ''} ${folder}${to}${all ? ':splat' : ''} 301\n`;
  });
  return lines.join('');
}
