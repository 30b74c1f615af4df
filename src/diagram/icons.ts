/**
 * An icon for each kind of outcome, so that color is not the only distinction; strokes in a square
 * of 11.
 */

import type { OutcomeKind } from '../guide/config.ts';

const icons: Readonly<Record<OutcomeKind, string>> = {
  // A check mark.
  fix: 'M1 6l3 3.5 6-8',
  // A clock.
  wait: 'M5.5.5a5 5 0 1 0 .01 0zM5.5 2.5v3l2 1.5',
  // A speech bubble.
  escalate: 'M1 1h9v6.5h-5l-2.5 2.5v-2.5h-1.5z',
  // A no-entry sign.
  'not-this': 'M5.5.5a5 5 0 1 0 .01 0zM2 2l7 7',
  // An arrow.
  guide: 'M.5 5.5h9M6 2l3.5 3.5L6 9',
};

export function iconOf(kind: OutcomeKind): string {
  return icons[kind];
}
