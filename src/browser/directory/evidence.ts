/** Puts evidence into words for readers: no field names, and private values masked. */

import { isSku, type FieldType, type FieldValue } from '../../facts/core/evidence.ts';
import { mask } from '../../facts/core/mask.ts';
import { evidenceKinds, type Evidence, type Reading } from '../../facts/index.ts';
import type { Words } from './words.ts';

interface DescribeOptions {
  readonly isSample: boolean;
  /** Whether names and ids are shown in full. */
  readonly shows: boolean;
  /** Evidence of the fact that this one is shown with. */
  readonly related?: readonly Evidence[];
}

/** “from your directory, read 14:02 — Microsoft 365 E3, plan assigned 21 Nov 2026, 10:40”. */
export function describeReading(
  words: Words,
  { evidence, readAt }: Extract<Reading, { known: true }>,
  { isSample, shows, related = [] }: DescribeOptions,
): string {
  const origin = related.filter((piece) => orderOf(piece) !== 'middle');
  const pieces = [...origin, ...evidence].sort((a, b) => rank(a) - rank(b));
  const phrases = pieces.map((piece) => phraseOf(words, piece, shows));
  const values = { time: words.clock(readAt), evidence: words.join([...new Set(phrases)]) };
  return isSample
    ? words.say('directory.from-sample', values)
    : words.say('directory.from', values);
}

function orderOf({ kind }: Evidence) {
  return evidenceKinds.get(kind)?.order ?? 'middle';
}

function rank(piece: Evidence): number {
  return ['first', 'middle', 'last'].indexOf(orderOf(piece));
}

/** The groups that a reading mentions, as GUIDs. */
export function groupsIn({ evidence }: Reading): readonly string[] {
  const groups = evidence.flatMap((piece) =>
    Object.entries(evidenceKinds.get(piece.kind)?.fields ?? {}).flatMap(([name, type]) => {
      const value = piece[name];
      return type === 'group' && typeof value === 'string' ? [value] : [];
    }),
  );
  return [...new Set(groups)];
}

/** One observation in words, such as “Microsoft 365 E3: 231 of 250 seats in use”. */
export function phraseOf(words: Words, piece: Evidence, shows: boolean): string {
  const fields = Object.entries(evidenceKinds.get(piece.kind)?.fields ?? {});
  const values = fields.map(
    ([name, type]) => [name, shown(words, piece[name], type, shows)] as const,
  );
  return words.find(`evidence.${piece.kind}`, Object.fromEntries(values)) ?? piece.kind;
}

/** How a value is shown: according to the type of its field. */
function shown(
  words: Words,
  value: FieldValue | undefined,
  type: FieldType,
  shows: boolean,
): string | number {
  if (isSku(value)) return value.name;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return String(value);
  switch (type) {
    case 'instant':
      return words.moment(value);
    case 'country':
      return words.country(value);
    case 'group':
    case 'private':
      return shows ? value : mask(value);
    default:
      return value;
  }
}
