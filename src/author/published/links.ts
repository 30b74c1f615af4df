/** Checks a guide against every link to it that was ever published. */

import type { GuideConfig } from '../../guide/config.ts';
import { byPlace, diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document.ts';
import { fileText } from '../file-text.ts';
import type { ShownText } from '../shown-text.ts';
import { publishedBy, readLock } from '../lock.ts';
import { createGuideMachine } from '../../guide/machine.ts';
import { checkOutcomesOfLinks } from './changed-links.ts';
import { findDead } from './dead-links.ts';

export interface LinksToCheck {
  readonly config: GuideConfig;
  /**
   * The document in the source locale, whose front matter lists old ids and changed outcomes: also
   * those of its parts.
   */
  readonly source: Document;
  /** The same without its parts, if it has any. */
  readonly own?: Document;
  /** The steps that parts brought along. */
  readonly origins?: ShownText['origins'];
  /** The content of `links.lock`; undefined if it does not exist. */
  readonly written: string | undefined;
  /** Its path as diagnostics name it. */
  readonly file: string;
  /** Milliseconds since 1970; links with a time are tried with times on both sides of the limit. */
  readonly today: number;
}

/** Replays every published link in today's guide. */
export function checkLinks(links: LinksToCheck): Diagnostic[] {
  const { config, source, own = source, origins = new Map(), written, file, today } = links;
  const lock = readLock(written ?? '');
  const machine = createGuideMachine(config);
  const guide = { config, machine, source, own, origins, file, today };
  const dead = findDead(lock.entries, guide);
  const living = lock.entries.filter((entry) => !dead.includes(entry));
  const found = [
    ...lock.unread.map((line) => {
      const fix = 'restore the line, or resolve the conflict by keeping the lines of both sides';
      return diagnose('GP604', { file, line, column: 1 }, 'This line is not a published link', fix);
    }),
    ...dead.diagnostics,
    ...checkOutcomesOfLinks(living, guide),
  ];
  // Broken links have to be fixed before anything new is published.
  return found.length > 0 ? found.sort(byPlace) : checkComplete(config, written, file);
}

function checkComplete(
  config: GuideConfig,
  written: string | undefined,
  file: string,
): Diagnostic[] {
  const known = new Set(fileText(written ?? '').split('\n'));
  const lacking = publishedBy(config).filter((line) => !known.has(line));
  const [first] = lacking;
  if (first === undefined) return [];
  const message =
    written === undefined
      ? 'The list of published links is missing'
      : `The list of published links is missing ${lacking.length}, such as “${first}”`;
  const fix = 'run “npm run record”';
  return [diagnose('GP603', { file, line: 1, column: 1 }, message, fix)];
}
