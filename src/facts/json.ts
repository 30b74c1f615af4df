import type { Fault } from './reasons.ts';
import { parseInstant } from './instant.ts';

/** Stops the reading of a fact. Caught where facts are read, so it never reaches a caller. */
export class Unreadable extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, field?: string) {
    super(field === undefined ? fault.reason : `${fault.reason}: ${field}`);
    this.fault = fault;
  }
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Says whether a text has the shape of a GUID. */
export const isGuid = (text: string): boolean => GUID.test(text);

/** Says whether a value is a JSON object. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON object from outside, read field by field. A field that is absent, and a field of another
 * type, both throw `Unreadable`: neither may ever be mistaken for "no".
 */
export class Json {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(value: unknown, name = '') {
    if (!isRecord(value)) throw new Unreadable({ reason: 'malformed' }, name);
    this.#fields = value;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name) && this.#fields[name] !== undefined;
  }

  flag(name: string): boolean {
    const value = this.#present(name);
    return typeof value === 'boolean' ? value : malformed(name);
  }

  text(name: string): string {
    const value = this.#present(name);
    return typeof value === 'string' && value !== '' ? value : malformed(name);
  }

  /** A field that Graph writes as null when it is not set. */
  textOrNull(name: string): string | null {
    return this.#present(name) === null ? null : this.text(name);
  }

  /** A whole number of 0 or more. */
  count(name: string): number {
    const value = this.#present(name);
    return typeof value === 'number' && Number.isInteger(value) && value >= 0
      ? value
      : malformed(name);
  }

  /** A GUID, in lower case: Graph's own examples mix the two. */
  guid(name: string): string {
    return lowerGuid(this.text(name), name);
  }

  guids(name: string): string[] {
    return this.#list(name).map((value) => lowerGuid(value, name));
  }

  /** Milliseconds since 1970. */
  instant(name: string): number {
    return parseInstant(this.text(name)) ?? malformed(name);
  }

  object(name: string): Json {
    return new Json(this.#present(name), name);
  }

  rows(name: string): Json[] {
    return this.#list(name).map((value) => new Json(value, name));
  }

  /** The items of a list as they came. */
  items(name: string): readonly unknown[] {
    return this.#list(name);
  }

  #list(name: string): readonly unknown[] {
    const value = this.#present(name);
    return Array.isArray(value) ? value : malformed(name);
  }

  #present(name: string): unknown {
    if (!this.has(name)) throw new Unreadable({ reason: 'absent-field' }, name);
    return this.#fields[name];
  }
}

/** The objects of a list, and whether there were other things in it. */
export interface Rows {
  readonly rows: readonly Json[];
  /** Whether something in the list could not be read: it may be what was looked for. */
  readonly isPatchy: boolean;
}

/** Reads a list row by row, so that one odd row does not spoil the others. */
export function rowsOf(json: Json, name: string): Rows {
  const items = json.items(name);
  const rows = items.flatMap((item) => attempt(() => new Json(item, name)) ?? []);
  return { rows, isPatchy: rows.length < items.length };
}

/**
 * What a reading gives, or undefined where the data lack it. Most fields of Graph may be null by its
 * schema: a row in which one is may be skipped where its presence would prove something, and must
 * not be where its absence would.
 */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function lowerGuid(value: unknown, name: string): string {
  return typeof value === 'string' && isGuid(value) ? value.toLowerCase() : malformed(name);
}

function malformed(name: string): never {
  throw new Unreadable({ reason: 'malformed' }, name);
}
