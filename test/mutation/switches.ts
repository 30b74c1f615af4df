/** Which mutant is on, and which were asked for; instrumented code asks `isMutantOn(id)`. */

declare global {
  // Only `var` declares a property of the global object.
  var isMutantOn: ((id: number) => boolean) | undefined;
}

const none = -1;
let on = none;
let left = Infinity;
let seen = new Set<number>();

/** Makes what instrumented code asks known to it. */
export function connect(): void {
  globalThis.isMutantOn = (id) => {
    seen.add(id);
    left -= 1;
    if (left < 0) throw new Error('A loop without an end');
    return id === on;
  };
}

/**
 * Turns a mutant on, instead of the one before.
 * @param limit how often code may ask before that counts as a loop without an end
 */
export function turnOn(id: number, limit: number): void {
  on = id;
  left = limit;
}

export function turnOff(): void {
  turnOn(none, Infinity);
}

/** The mutants that were asked for since the last call. */
export function takeSeen(): ReadonlySet<number> {
  const taken = seen;
  seen = new Set();
  return taken;
}
