/** What a link opens, given how browsers parse its text and which pages the host has. */

import { arrive, type Arrival } from '../../src/guide/arrive.ts';
import { fragmentOf, splitNote } from '../../src/guide/fragment.ts';
import { intendedAddresses } from '../../src/guide/intended-address.ts';
import { restoredReadings } from '../../src/guide/restore.ts';
import { now, type Guide } from './article-fixtures.ts';

export interface Site {
  readonly guide: Guide;
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  readonly locale: string;
  /** The ids of the guide's pages, including old steps. */
  readonly steps: ReadonlySet<string>;
}

/** Undefined if the reader ends up on the 404 page. */
export function openLink(link: string, site: Site): Arrival | undefined {
  const { pathname, search, hash } = new URL(link, 'https://help.example');
  const step = stepAt(pathname, site);
  if (step !== undefined)
    return open(step, fragmentOf({ search, hash }, restoredReadings).hash, site);
  for (const { path, fragment } of intendedAddresses(pathname + search + hash, site.base)) {
    const meant = stepAt(path, site);
    if (meant !== undefined) return open(meant, fragment, site);
  }
  return undefined;
}

function open(step: string, hash: string, { guide }: Site): Arrival {
  return arrive(guide, step, splitNote(hash).rest, now, restoredReadings);
}

/** The step whose page the host has at a path. */
function stepAt(path: string, { guide, base, locale, steps }: Site): string | undefined {
  const folder = `${base}${locale}/${guide.config.id}/`;
  const asked = decode(path);
  if (!asked.startsWith(folder)) return undefined;
  // Without the slash, a host redirects, keeping the fragment.
  const step = asked.slice(folder.length).replace(/\/$/u, '');
  return steps.has(step) ? step : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
