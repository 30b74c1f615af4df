/** Which mutant is on, and which were asked for; instrumented code asks `isMutantOn(id)`. */

interface Switches {
  on: number;
  asked: number;
  limit: number;
  seen: Set<number>;
}

declare global {
  // Only `var` declares a property of the global object.
  var isMutantOn: ((id: number) => boolean) | undefined;
  var mutantSwitches: Switches | undefined;
}

const none = -1;

/** Of the process, as this module may be loaded more than once. */
const switches = (globalThis.mutantSwitches ??= {
  on: none,
  asked: 0,
  limit: Infinity,
  seen: new Set(),
});

/** Makes what instrumented code asks known to it. */
export function connect(): void {
  globalThis.isMutantOn = (id) => {
    switches.asked += 1;
    if (switches.on === none) switches.seen.add(id);
    else if (switches.asked > switches.limit) throw new Error('A loop without an end');
    return id === switches.on;
  };
}

/**
 * Turns a mutant on, instead of the one before.
 * @param limit how often code may ask before that counts as a loop without an end
 */
export function turnOn(id: number, limit: number): void {
  switches.on = id;
  switches.asked = 0;
  switches.limit = limit;
}

export function turnOff(): void {
  turnOn(none, Infinity);
}

/** The mutants that were asked for since the last call, while none was on, and how often. */
export function takeSeen(): { readonly ids: ReadonlySet<number>; readonly asked: number } {
  const taken = { ids: switches.seen, asked: switches.asked };
  switches.seen = new Set();
  switches.asked = 0;
  return taken;
}
