/** Fragments as found in links, as edits leave them behind, and as nobody should send them. */

import fc from 'fast-check';
import { answerIds, isQuestion, type GuideConfig } from '../../src/guide/config.ts';

/** What must never come out of a link: people, places, keys, and code. */
export const privateTexts = [
  'Jan de Vries',
  'jan.devries@contoso.com',
  'Brouwersgracht 12, Amsterdam',
  '+31 6 1234 5678',
  '7b2e4c1a-93d5-4e0f-8a6b-0c1d2e3f4a5b',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(document.domain)',
  '田中さん',
] as const;

const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'states',
  'initial',
  '~',
  '',
  'BLOCK',
  ' block',
  'block ',
  'block\u0000',
  'block/../x',
  'seat',
  'utm_source',
];

const hostileValues = [
  '__proto__',
  'constructor',
  'toString',
  'undefined',
  'null',
  '',
  'YES',
  'yes ',
  'yes\n',
  'yes;no',
  'yes?',
  '%',
  '%zz',
  '%ff%fe',
  '%00',
  '%2525',
  '\ud800',
  '2026-02-31T10:00Z',
  '2026-11-22T11:00+01:00',
  '2026-11-22T24:00Z',
  '99999-01-01T00:00Z',
  '0000-01-01T00:00Z',
  '2026-11-22T11:00Z<b>',
  ...privateTexts,
];

const instants = [
  '2026-11-22T11:59Z',
  '2026-11-21T12:00Z',
  '2026-11-21T12:01Z',
  '1970-01-01T00:00Z',
  '2000-01-01T00:00Z',
  '9999-12-31T23:59Z',
  '2026-11-22T11:00:59.1234567Z',
];

/** What a guide offers, as entries of a fragment. */
export function entriesOf({ states }: GuideConfig): string[] {
  return Object.entries(states).flatMap(([question, state]) =>
    isQuestion(state)
      ? [...answerIds(state), ...(state.meta.hours ? instants : [])].map(
          (given) => `${question}=${given}`,
        )
      : [],
  );
}

/** Any of a guide's answers, possibly several per question, with occasional mistakes. */
export function arbitraryFragment(config: GuideConfig): fc.Arbitrary<string> {
  const offered = fc.constantFrom(...entriesOf(config));
  const stale = fc.constantFrom('gone=yes', `${config.initial}=gone`, 'a&b', '%', '');
  const entries = fc.array(fc.oneof({ arbitrary: offered, weight: 12 }, stale), { maxLength: 9 });
  return entries.map((list) => `#${list.join('&')}`);
}

/** Anything at all, similar to a link. */
export function hostileFragment(config: GuideConfig): fc.Arbitrary<string> {
  const entries = entriesOf(config);
  const parts = entries.flatMap((entry) => entry.split('='));
  const key = [...new Set([...parts, ...hostileKeys])];
  const value = [...new Set([...parts, ...hostileValues, ...instants])];
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...entries), weight: 3 },
    { arbitrary: fc.constantFrom(...key), weight: 3 },
    { arbitrary: fc.constantFrom(...value), weight: 3 },
    {
      arbitrary: fc.constantFrom('=', '=', '==', '&', '&', '#', '%26', '%3D', ';', '?', '/'),
      weight: 6,
    },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 6 }), weight: 1 },
  );
  return fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
}

/** Every byte as `%xx`, as written by the most zealous mail programs. */
export function encodeAll(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('');
}
