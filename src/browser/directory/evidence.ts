/** Evidence in words, as the reader sees it: no field names, and private values masked. */

import type { Evidence, Reading } from '../../facts/index.ts';
import { mask } from '../../facts/mask.ts';
import type { Words } from './words.ts';

/** Values that speak for themselves, and identifiers that only scripts need. */
const bare = ['product', 'plan'];
const forScripts = ['assignedLicenses.skuId', 'subscribedSkus.skuId'];

/** What makes the date of a plan easier to recognise: the product, and the group that gave it. */
const group = 'licenseAssignmentStates.assignedByGroup';
const origin = ['product', group];

/** First what it is, last where it came from. */
const rank = (field: string): number => (field === 'product' ? 0 : field === group ? 2 : 1);

interface Telling {
  readonly isSample: boolean;
  /** Whether names and ids are shown in full. */
  readonly shows: boolean;
  /** Of the same person's plan, for a reading that is only its date. */
  readonly related?: readonly Evidence[];
}

/** “from your directory, read 14:02 — Microsoft 365 E3, plan assigned 21 Nov 2026, 10:40”. */
export function tell(words: Words, reading: Reading, telling: Telling): string {
  const { isSample, shows, related = [] } = telling;
  const pieces = [...related.filter(({ field }) => origin.includes(field)), ...reading.evidence];
  pieces.sort((a, b) => rank(a.field) - rank(b.field));
  const phrases = pieces.flatMap((piece) =>
    isToldBy(piece, pieces) ? [] : (phrase(words, piece, shows) ?? []),
  );
  const time = words.clock(reading.evidence[0]?.readAt ?? '');
  const values = { time, evidence: words.join([...new Set(phrases)]) };
  return isSample
    ? words.say('directory.from-sample', values)
    : words.say('directory.from', values);
}

/** The groups that a reading names, as GUIDs. */
export const groupsIn = ({ evidence }: Reading): readonly string[] => [
  ...new Set(evidence.filter(({ field }) => field === group).map(({ value }) => value)),
];

/** Whether another piece names the product too, and says more: “plan off in Microsoft 365 E3”. */
const isToldBy = ({ field, value }: Evidence, pieces: readonly Evidence[]): boolean =>
  field === 'product' &&
  pieces.some((other) => !bare.includes(other.field) && other.value === value);

function phrase(words: Words, piece: Evidence, shows: boolean): string | undefined {
  const { field } = piece;
  const value = piece.private && !shows ? mask(piece.value) : piece.value;
  if (forScripts.includes(field)) return undefined;
  if (bare.includes(field)) return words.value(value);
  const said = field.endsWith('DateTime') ? words.moment(value) : value;
  return words.find(`evidence.${field}`, { value: said }) ?? words.value(value);
}
