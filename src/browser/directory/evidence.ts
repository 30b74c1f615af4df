/** Puts evidence into words for readers: no field names, and private values masked. */

import { ofKind, type Evidence } from '../../facts/evidence.ts';
import type { Reading } from '../../facts/index.ts';
import { mask } from '../../facts/mask.ts';
import type { Words } from './words.ts';

interface DescribeOptions {
  readonly isSample: boolean;
  /** Whether names and ids are shown in full. */
  readonly shows: boolean;
  /** Evidence of the same person's plan, for a reading that is only a date. */
  readonly related?: readonly Evidence[];
}

/** “from your directory, read 14:02 — Microsoft 365 E3, plan assigned 21 Nov 2026, 10:40”. */
export function describeReading(
  words: Words,
  { evidence, readAt }: Extract<Reading, { known: true }>,
  { isSample, shows, related = [] }: DescribeOptions,
): string {
  // The product and group make it clear which plan the date belongs to.
  const origin = [...ofKind(related, 'license'), ...ofKind(related, 'group')];
  const pieces = [...origin, ...evidence].sort((a, b) => rank(a) - rank(b));
  const phrases = pieces.flatMap((piece) => phrasesOf(words, piece, shows));
  const values = { time: words.clock(readAt), evidence: words.join([...new Set(phrases)]) };
  return isSample
    ? words.say('directory.from-sample', values)
    : words.say('directory.from', values);
}

/** What it is comes first, where it came from last. */
function rank({ kind }: Evidence): number {
  return kind === 'license' ? 0 : kind === 'group' ? 2 : 1;
}

/** The groups that a reading mentions, as GUIDs. */
export function groupsIn({ evidence }: Reading): readonly string[] {
  return [...new Set(ofKind(evidence, 'group').map(({ group }) => group))];
}

/** “Microsoft 365 E3: 231 of 250 seats in use”. */
export function seatsPhrase(
  words: Words,
  { product, used, total }: Extract<Evidence, { kind: 'seats' }>,
): string {
  return words.say('evidence.seats', { product: product.name, used, total });
}

function phrasesOf(words: Words, piece: Evidence, shows: boolean): readonly string[] {
  switch (piece.kind) {
    case 'account':
      return [words.say('evidence.account', { value: String(piece.isOn) })];
    case 'app':
      return [words.say('evidence.app', { value: String(piece.isOn) })];
    case 'license':
      return [words.value(piece.product.name)];
    case 'no-license':
      return [words.say('evidence.no-license')];
    case 'plan':
      return [words.say('evidence.plan', { plan: piece.plan, state: piece.state })];
    case 'plan-off':
      return [words.say('evidence.plan-off', { value: piece.product.name })];
    case 'assigned':
      return [words.say('evidence.assigned', { value: words.moment(piece.instant) })];
    case 'group':
      return [words.say('evidence.group', { value: shows ? piece.group : mask(piece.group) })];
    case 'failing':
      return [words.say('evidence.failing', { product: piece.product.name, error: piece.error })];
    case 'seats':
      return [seatsPhrase(words, piece), ...gracePhrase(words, piece.grace)];
    case 'no-seats':
      return [words.say('evidence.no-seats', { product: piece.product.name, why: piece.why })];
    case 'products':
      return [words.say('evidence.products', { count: piece.count })];
    case 'changes':
      return [words.say('evidence.changes', { value: piece.people })];
    case 'health':
      return [
        words.say('evidence.health', { service: piece.service, state: healthOf(piece.state) }),
      ];
    case 'location': {
      const country = piece.country === null ? 'null' : words.country(piece.country);
      return [words.say('evidence.location', { value: country })];
    }
  }
}

function gracePhrase(words: Words, count: number): readonly string[] {
  return count > 0 ? [words.say('evidence.grace', { count })] : [];
}

/** What each of Microsoft's service health states means to someone waiting for a fix. */
const healthMessages: Readonly<Record<string, string>> = {
  serviceOperational: 'healthy',
  investigating: 'investigating',
  reported: 'investigating',
  confirmed: 'investigating',
  serviceDegradation: 'degraded',
  serviceInterruption: 'interrupted',
  restoringService: 'recovering',
  verifyingService: 'recovering',
  extendedRecovery: 'recovering',
  serviceRestored: 'restored',
  postIncidentReviewPublished: 'restored',
  resolved: 'restored',
  resolvedExternal: 'restored',
  mitigated: 'restored',
  mitigatedExternal: 'restored',
  falsePositive: 'dismissed',
};

function healthOf(state: string): string {
  return (Object.hasOwn(healthMessages, state) ? healthMessages[state] : undefined) ?? 'other';
}
