/** A part of the benchmark: measures one thing and reports it as tables. */

import type { RunContext } from './run-context.ts';

export interface Part {
  /** Its name in `npm run bench -- <name>`. */
  readonly name: string;
  readonly run: (context: RunContext) => Promise<Table[]>;
}

export interface Table {
  readonly title: string;
  /** How the figures were obtained, in a few sentences. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What could not be measured, or missed its limit; empty if there were no problems. */
  readonly remarks: readonly Remark[];
}

export interface Remark {
  readonly kind: 'skipped' | 'missed';
  readonly text: string;
}
