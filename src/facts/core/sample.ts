/**
 * What a fact's folder says about the sample organizations (`sample.ts`): the part of Graph that it
 * reads, made from the organizations' data in `content/sample/`.
 */
import type { Json } from './json.ts';
import type { Scope } from './scopes.ts';

/** JSON in Graph's format. */
export type Row = Readonly<Record<string, unknown>>;

/** Something that Microsoft sells, with all its plans. */
export interface SampleSku {
  readonly id: string;
  readonly part: string;
  /** Microsoft's names for the plans in code, by GUID. */
  readonly plans: Readonly<Record<string, string>>;
}

/** What the data of an organization refer to. */
export interface SampleContext {
  /** What is sold under a part number. */
  readonly sku: (part: string) => SampleSku;
  /** The GUID of a plan. */
  readonly planId: (name: string) => string;
  /** An instant (ISO) this many hours before the sample was opened. */
  readonly hoursAgo: (hours: number) => string;
}

/** A call of Graph that answers with a list, or with one object. */
export interface SampleCall {
  /** Below `/v1.0`; may start with `{person}`, or contain `{personId}`. */
  readonly path: string;
  /** The scopes, one of which is enough: for the signed-in person, and for anyone else. */
  readonly scopes: { readonly me: readonly Scope[]; readonly other: readonly Scope[] };
  /** Whether the reader needs a role in the directory. */
  readonly needsRole: boolean;
  /** What it answers about a person, or about the organization. */
  readonly answer: (data: Json, context: SampleContext) => readonly Row[] | Row;
  /** How many rows a page has at most. */
  readonly pageSize?: number;
  /** Whether Graph refuses `$filter` here, or we always use it. */
  readonly filter?: 'refused' | 'required';
}

export interface FactSample {
  /** Fields of a person's own record. */
  readonly record?: (person: Json, context: SampleContext) => Row;
  readonly calls?: readonly SampleCall[];
}

/** Scopes that are the same whoever it is about. */
export function forEveryone(...scopes: readonly Scope[]): SampleCall['scopes'] {
  return { me: scopes, other: scopes };
}

/** The rows of a list that is given as Graph has it. */
export function rowsAsGiven(data: Json, name: string): readonly Row[] {
  return data.has(name) ? data.rows(name).map((row) => row.value) : [];
}
