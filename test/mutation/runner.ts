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
import { addFound, readFound } from './found.ts';
import { connect, takeSeen, turnOff, turnOn } from './switches.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Those to try. */
    mutants: readonly number[];
    /** The only one, which is on from the beginning; -1 if there is none. */
    mutant: number;
    /** Which tests to try them with. */
    pace: Pace;
    /** The path of what was found until now. */
    found: string;
  }
}

/** How often code may ask for mutants within any test, if that is not known of the test itself. */
const mostOfAny = 20_000_000;

/** Tests by the time that they keep the processor busy, in milliseconds. */
export interface Pace {
  readonly from: number;
  readonly to: number;
  /** Whether mutants of tests that take longer are left to a run of their own. */
  readonly isLast: boolean;
}

connect();

export default class MutationRunner extends TestRunner {
  readonly #wanted = new Set(inject('mutants'));
  readonly #only = inject('mutant');
  readonly #pace = inject('pace');
  readonly #found = readFound(inject('found'));

  constructor(config: SerializedConfig) {
    super(config);
    if (this.#only >= 0) turnOn(this.#only, mostOfAny);
  }

  /** What a file does before its tests cannot be done again, nor what surrounds a test. */
  onCollected(): void {
    this.#leave(takeSeen().ids);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (this.#only >= 0) {
      turnOn(this.#only, mostOfAny);
      await run();
      return;
    }
    this.#leave(takeSeen().ids);
    const start = process.cpuUsage();
    await run();
    const took = process.cpuUsage(start).user / 1_000;
    const { ids, asked } = takeSeen();
    const seen = [...ids].filter((id) => this.#wanted.has(id));
    for (const id of seen) this.#found.covered.add(id);
    const { from, to, isLast } = this.#pace;
    if (took > to) this.#putOff(test.file.filepath, seen, isLast);
    if (took > to || took < from) return;
    const most = 10 * asked + 10_000;
    this.#leave(await this.#try({ run, most, name: test.name }, seen));
    takeSeen();
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    if (this.#only < 0) addFound(inject('found'), this.#found);
  }

  /** @returns those that the test could not be run with */
  async #try({ run, most, name }: Trial, seen: readonly number[]): Promise<readonly number[]> {
    const { killed, unrepeatable } = this.#found;
    for (const [at, id] of seen.entries()) {
      if (killed.has(id)) continue;
      turnOn(id, most);
      const passed = await passes(run);
      turnOff();
      if (passed) continue;
      // What it left behind could make the test fail with the next one too.
      if (!(await passes(run))) {
        unrepeatable.add(name);
        return seen.slice(at);
      }
      killed.add(id);
    }
    return [];
  }

  #putOff(file: string, ids: readonly number[], isLast: boolean): void {
    const { slow } = this.#found;
    if (isLast) this.#leave(ids);
    else slow.set(file, new Set([...(slow.get(file) ?? []), ...ids]));
  }

  #leave(ids: Iterable<number>): void {
    const { alone, covered } = this.#found;
    for (const id of ids) {
      if (!this.#wanted.has(id)) continue;
      covered.add(id);
      alone.add(id);
    }
  }
}

type Run = () => unknown;

interface Trial {
  readonly run: Run;
  /** How often code may ask for mutants. */
  readonly most: number;
  /** Of the test. */
  readonly name: string;
}

async function passes(run: Run): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}
