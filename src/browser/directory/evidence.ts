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
  const phrases = pieces.flatMap((piece) => phrase(words, piece, shows) ?? []);
  const time = words.clock(reading.evidence[0]?.readAt ?? '');
  const values = { time, evidence: [...new Set(phrases)].join(', ') };
  return isSample
    ? words.say('directory.from-sample', values)
    : words.say('directory.from', values);
}

function phrase(words: Words, piece: Evidence, shows: boolean): string | undefined {
  const { field } = piece;
  const value = piece.private && !shows ? mask(piece.value) : piece.value;
  if (forScripts.includes(field)) return undefined;
  if (bare.includes(field)) return value;
  const said = field.endsWith('DateTime') ? words.moment(value) : value;
  return words.find(`evidence.${field}`, { value: said }) ?? value;
}
