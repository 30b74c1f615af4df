/** The sample organizations as data: one file that comes with the site, from `content/sample/`. */

import { isRecord } from '../../facts/core/json.ts';
import type { SampleSku } from '../../facts/core/sample.ts';

/** A made-up person. Whatever else is said about them is for the facts that read it. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** A made-up organization; the same applies. */
export interface SampleOrganization {
  readonly id: string;
  readonly name: string;
  /** Whether the reader, its first person, has a role that may read restricted data. */
  readonly hasRole: boolean;
  readonly people: readonly SamplePerson[];
}

export interface SampleData {
  readonly organizations: readonly SampleOrganization[];
  /** What the organizations and their people have, by part number. */
  readonly skus: Readonly<Record<string, SampleSku>>;
}

/** Whether a value that was loaded is the sample. */
export function isSampleData(value: unknown): value is SampleData {
  return isRecord(value) && Array.isArray(value['organizations']) && isRecord(value['skus']);
}
