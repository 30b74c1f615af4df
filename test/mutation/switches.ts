/** Which mutant is on, and which were asked for; instrumented code asks `isMutantOn(id)`. */

declare global {
  // Only `var` declares a property of the global object.
  var isMutantOn: ((id: number) => boolean) | undefined;
}

const none = -1;
let on = none;
let asked = 0;
let limit = Infinity;
let seen = new Set<number>();

/** Makes what instrumented code asks known to it. */
export function connect(): void {
  globalThis.isMutantOn = (id) => {
    asked += 1;
    if (on === none) seen.add(id);
    else if (asked > limit) throw new Error('A loop without an end');
    return id === on;
  };
}

/**
 * Turns a mutant on, instead of the one before.
 * @param most how often code may ask before that counts as a loop without an end
 */
export function turnOn(id: number, most: number): void {
  on = id;
  asked = 0;
  limit = most;
}

export function turnOff(): void {
  turnOn(none, Infinity);
}

/** The mutants that were asked for since the last call, while none was on, and how often. */
export function takeSeen(): { readonly ids: ReadonlySet<number>; readonly asked: number } {
  const taken = { ids: seen, asked };
  seen = new Set();
  asked = 0;
  return taken;
}
