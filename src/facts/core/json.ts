import type { Fault } from './reasons.ts';
import { parseInstant } from './instant.ts';

/** Aborts the reading of a fact. Caught where facts are read, so it never reaches a caller. */
export class Unreadable extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, field?: string) {
    super(field === undefined ? fault.reason : `${fault.reason}: ${field}`);
    this.fault = fault;
  }
}

const guidPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu;

export function isGuid(text: string): boolean {
  return guidPattern.test(text);
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A JSON object from outside, read field by field. An absent field and a field of the wrong type
 * both throw `Unreadable`: neither may ever be mistaken for "no".
 */
export class Json {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(value: unknown, name = '') {
    if (!isRecord(value)) throw new Unreadable({ reason: 'malformed' }, name);
    this.#fields = value;
  }

  /** The object itself. */
  get value(): Readonly<Record<string, unknown>> {
    return this.#fields;
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

  /** A field that Graph sets to null if it has no value. */
  textOrNull(name: string): string | null {
    return this.#present(name) === null ? null : this.text(name);
  }

  /** An integer of 0 or more. */
  count(name: string): number {
    const value = this.#present(name);
    return typeof value === 'number' && Number.isInteger(value) && value >= 0
      ? value
      : malformed(name);
  }

  /** A GUID, in lower case: Graph's own examples mix cases. */
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

  /** The raw items of a list. */
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

/** The objects in a list, and whether it contains anything else. */
export interface Rows {
  readonly rows: readonly Json[];
  /** Whether something in the list could not be read, and so may be what was looked for. */
  readonly isPatchy: boolean;
}

/** Reads a list row by row, so that one bad row does not affect the others. */
export function rowsOf(json: Json, name: string): Rows {
  const items = json.items(name);
  const rows = items.flatMap((item) => attempt(() => new Json(item, name)) ?? []);
  return { rows, isPatchy: rows.length < items.length };
}

/**
 * Returns what `read` returns, or undefined if the data lack it. Graph's schema allows null for
 * most fields: a row with a null may be skipped if its presence would prove something, but not if
 * its absence would.
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
