/** Outcomes that changed under published links: each must be acknowledged in the front matter. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import { readTrail, type Published } from '../lock.ts';
import type { Passed } from '../../guide/machine.ts';
import { oldIdsOf } from '../old-ids.ts';
import { formatAnswers } from '../paths.ts';
import { findBroken, inIdsOfToday, type Broken } from './broken-promises.ts';
import type { LockedGuide } from './locked-guide.ts';

/** An entry of `changed` in the front matter: links with these answers promised this code. */
interface Acknowledged {
  readonly key: string;
  readonly answers: readonly Passed[];
  readonly promised: string;
}

export function checkOutcomesOfLinks(
  entries: readonly Published[],
  guide: LockedGuide,
): Diagnostic[] {
  const broken = findBroken(entries, guide);
  const acknowledged = readAcknowledged(guide);
  const rest = broken.filter((promise) => !acknowledged.some((known) => covers(known, promise)));
  // A part's may be about links to its other guides.
  const { changed } = oldIdsOf(guide.own.frontMatter);
  const idle = acknowledged.filter(
    (known) =>
      Object.hasOwn(changed, known.key) && !broken.some((promise) => covers(known, promise)),
  );
  const groups = Map.groupBy(rest, ({ deciding, promised }) => keyOf(deciding, promised));
  return [
    ...[...groups].map(([key, promises]) => isChanged(key, promises, guide)),
    ...(entries.length > 0 ? idle.map(({ key }) => isIdle(key, guide)) : []),
  ];
}

function readAcknowledged({ config, source: { frontMatter } }: LockedGuide): Acknowledged[] {
  return Object.keys(oldIdsOf(frontMatter).changed).map((key) => {
    const [answers = '', promised = ''] = key.split('→ ');
    return { key, answers: inIdsOfToday(readTrail(answers), config), promised };
  });
}

function covers(known: Acknowledged, { promised, answers }: Broken): boolean {
  return (
    known.promised === promised &&
    known.answers.every(({ question, given }) =>
      answers.some((passed) => passed.question === question && passed.given === given),
    )
  );
}

function keyOf(deciding: readonly Passed[], promised: string): string {
  return [...(deciding.length > 0 ? [formatAnswers(deciding)] : []), '→', promised].join(' ');
}

function isChanged(key: string, promises: readonly Broken[], { file }: LockedGuide): Diagnostic {
  const ends = [...new Set(promises.map(({ now }) => now))].join(' or ');
  const [first] = promises;
  const count = promises.length === 1 ? '1 published link' : `${promises.length} published links`;
  // A single promise can replace this one; if there are several, each gets its own entry.
  const several = promises.length > 1 ? promises.slice(0, 3) : [];
  const rest = promises.length > 3 ? ` and ${promises.length - 3} more` : '';
  const which = several.map(({ link }) => `“${link.text}”`).join(', ');
  const message = `${count} to ${first?.promised ?? ''} would now end at ${ends}${which && `: ${which}`}${rest}`;
  const fix = `lead back to it, or add “"${key}": why” under “changed:” in the front matter`;
  return diagnose('GP602', { file, line: first?.link.line ?? 1, column: 1 }, message, fix);
}

function isIdle(key: string, { source }: LockedGuide): Diagnostic {
  const message = `No published link has changed the way “${key}” says`;
  return diagnose(
    'GP608',
    source.placeOfKey(['changed', key]),
    message,
    'remove the line, or correct it',
  );
}
