/** A part of the bench: measures one thing and tells it as tables. */

import type { Room } from './room.ts';

export interface Part {
  /** What `npm run bench -- <name>` calls it. */
  readonly name: string;
  readonly run: (room: Room) => Promise<Table[]>;
}

export interface Table {
  readonly title: string;
  /** How the figures came about, in a few sentences. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What could not be measured, or missed its limit; empty when all is well. */
  readonly remarks: readonly Remark[];
}

export interface Remark {
  readonly kind: 'skipped' | 'missed';
  readonly text: string;
}
