/**
 * A runner for Vitest that runs each test again with each mutant that it came across, in the same
 * process: a mutant costs what the test takes. Or, given a mutant, that runs everything with it.
 */

import {
  inject,
  TestRunner,
  type RunnerTestCase,
  type RunnerTestFile,
  type SerializedConfig,
} from 'vitest';
import { readFound, writeFound } from './found.ts';
import { connect, takeSeen, turnOff, turnOn } from './switches.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Those to try. */
    mutants: readonly number[];
    /** The only one, which is on from the beginning; -1 if there is none. */
    mutant: number;
    /** The path of what was found until now. */
    found: string;
  }
}

/** In milliseconds. A test that takes longer waits until no other one has noticed a mutant. */
const slow = 150;

/** How often code may ask for mutants within a test of that kind: some hundred times the usual. */
const limits = { fast: 3_000_000, any: 50_000_000 };

connect();

export default class MutationRunner extends TestRunner {
  readonly #wanted = new Set(inject('mutants'));
  readonly #only = inject('mutant');
  readonly #found = readFound(inject('found'));

  constructor(config: SerializedConfig) {
    super(config);
    if (this.#only >= 0) turnOn(this.#only, limits.any);
  }

  /** What a file does before its tests cannot be done again, nor what surrounds a test. */
  onCollected(files: RunnerTestFile[]): void {
    for (const { filepath } of files) this.#leave(filepath, takeSeen());
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (this.#only >= 0) {
      turnOn(this.#only, limits.any);
      await run();
      return;
    }
    this.#leave(test.file.filepath, takeSeen());
    const start = performance.now();
    await run();
    const isSlow = performance.now() - start > slow;
    const seen = takeSeen();
    const rest = isSlow ? [...seen] : await this.#try(run, seen, test.name);
    this.#leave(test.file.filepath, rest);
    takeSeen();
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    if (this.#only < 0) writeFound(inject('found'), this.#found);
  }

  /** @returns those that the test could not be run with */
  async #try(run: Run, seen: Iterable<number>, name: string): Promise<number[]> {
    const { killed, covered, unrepeatable } = this.#found;
    const rest = [...seen].filter((id) => this.#wanted.has(id));
    for (const id of rest) covered.add(id);
    for (const [at, id] of rest.entries()) {
      if (killed.has(id)) continue;
      turnOn(id, limits.fast);
      const passed = await passes(run);
      turnOff();
      if (passed) continue;
      // What it left behind could make the test fail with the next one too.
      if (!(await passes(run))) {
        unrepeatable.add(name);
        return rest.slice(at);
      }
      killed.add(id);
    }
    return [];
  }

  #leave(file: string, ids: Iterable<number>): void {
    const { later, covered } = this.#found;
    const known = later.get(file) ?? new Set();
    later.set(file, known);
    for (const id of ids) {
      if (!this.#wanted.has(id)) continue;
      covered.add(id);
      known.add(id);
    }
  }
}

type Run = () => unknown;

async function passes(run: Run): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}
