/**
 * What was seen in the directory, as data: names, numbers, and states, in no particular language.
 * The interface puts it into words; scripts and links take values from it.
 *
 * A fact declares its kinds of evidence with their fields. A kind's text is the message
 * `evidence.<kind>` beside the fact, which takes exactly these fields; how a value is shown follows
 * from its type.
 */
import { isRecord } from './json.ts';
import type { SkuRef } from './skus.ts';

/** The types of fields, with their values. */
interface FieldValues {
  /** A proper name, such as a plan’s: shown as it is. */
  readonly name: string;
  readonly count: number;
  readonly flag: boolean;
  /** An ISO instant in UTC. */
  readonly instant: string;
  /** A two-letter country code, or null if none is set. */
  readonly country: string | null;
  /** A GUID, private: masked, and a link to where administrators see the group. */
  readonly group: string;
  /** Something private, such as an address: masked unless the reader wants to see names. */
  readonly private: string;
  readonly sku: SkuRef;
}

/** A type of field, or a closed list of values that the message selects by. */
export type FieldType = keyof FieldValues | readonly string[];
export type FieldTypes = Readonly<Record<string, FieldType>>;
export type FieldValue = string | number | boolean | null | SkuRef;

/** A single observation. An answer carries exactly those that it is based on. */
export interface Evidence {
  readonly kind: string;
  readonly [field: string]: FieldValue;
}

export type FieldsOf<Types extends FieldTypes> = {
  readonly [Name in keyof Types]: Types[Name] extends keyof FieldValues
    ? FieldValues[Types[Name]]
    : Types[Name] extends readonly (infer Choice extends string)[]
      ? Choice
      : never;
};

/** A value for the examples in commands: the example it replaces, and how well it fits. */
export interface ScriptUse {
  /** The field that has the value. */
  readonly field: string;
  /** Values of a lower rank are only used if there are none of a higher one. */
  readonly rank: number;
}

/** A kind of evidence, as far as those who show it need to know. */
export interface AnyEvidenceKind {
  readonly kind: string;
  readonly fields: FieldTypes;
  /** What it is comes first, where it came from last. */
  readonly order: 'first' | 'middle' | 'last';
  /** Whether, and how, a piece provides a value for commands. */
  readonly inScripts: (piece: Evidence) => ScriptUse | undefined;
}

export interface EvidenceKind<Types extends FieldTypes> extends AnyEvidenceKind {
  /** A piece of this kind. */
  readonly note: (fields: FieldsOf<Types>) => { readonly kind: string } & FieldsOf<Types>;
  /** The pieces of this kind, in order. */
  readonly among: (evidence: readonly Evidence[]) => readonly (Evidence & FieldsOf<Types>)[];
}

interface Options<Types extends FieldTypes> {
  readonly order?: AnyEvidenceKind['order'];
  readonly inScripts?: (fields: FieldsOf<Types>) => ScriptUse | undefined;
}

/** Declares a kind. Its name must be unique among all facts: stored evidence is known by it. */
export function defineEvidence<const Types extends FieldTypes>(
  kind: string,
  fields: Types,
  { order = 'middle', inScripts }: Options<Types> = {},
): EvidenceKind<Types> {
  const isOurs = (piece: Evidence): piece is Evidence & FieldsOf<Types> => piece.kind === kind;
  return {
    ...{ kind, fields, order },
    inScripts: (piece) => (inScripts && isOurs(piece) ? inScripts(piece) : undefined),
    note: (values) => ({ ...values, kind }),
    among: (evidence) => evidence.filter(isOurs),
  };
}

/**
 * Whether a stored value is evidence of one of the kinds; values stored by an older version may not
 * be.
 */
export function isEvidence(
  value: unknown,
  kinds: ReadonlyMap<string, AnyEvidenceKind>,
): value is Evidence {
  if (!isRecord(value) || typeof value['kind'] !== 'string') return false;
  const kind = kinds.get(value['kind']);
  return (
    kind !== undefined &&
    Object.entries(kind.fields).every(([name, type]) => isFieldValue(value[name], type))
  );
}

function isFieldValue(value: unknown, type: FieldType): boolean {
  switch (type) {
    case 'count':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'country':
      return value === null || typeof value === 'string';
    case 'sku':
      return isSku(value);
    case 'name':
    case 'instant':
    case 'group':
    case 'private':
      return typeof value === 'string';
    default:
      return typeof value === 'string' && type.includes(value);
  }
}

/** Whether a field's value is a SKU. */
export function isSku(value: unknown): value is SkuRef {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}
