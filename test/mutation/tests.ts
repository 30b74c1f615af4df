/** The tests of a folder, run with mutants. */

import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { readFound, type Found } from './found.ts';
import type { Mutant } from './instrument.ts';
import type { Pace } from './runner.ts';

export interface MutationTests {
  readonly tryAll: (mutants: readonly Mutant[]) => Promise<Found>;
  readonly close: () => Promise<void>;
}

const folder = '.cache/mutation';

/** Slow tests only get what the others did not notice. They overlap, as no test takes the same twice. */
const paces: readonly Pace[] = [
  { from: 0, to: 150, isLast: false },
  { from: 50, to: 1_000, isLast: true },
];

/**
 * @param include patterns of test files
 * @param codes the code with its mutants, by path
 */
export async function openTests(
  include: readonly string[],
  codes: ReadonlyMap<string, string>,
): Promise<MutationTests> {
  const loaded = new Map([...codes].map(([file, code]) => [resolve(file), code]));
  const vitest = await createVitest(
    {
      config: false,
      watch: false,
      include: [...include],
      runner: resolve('test/mutation/runner.ts'),
      maxWorkers: 1,
      isolate: false,
      testTimeout: 60_000,
      unstubGlobals: true,
      reporters: [{}],
    },
    {
      plugins: [
        { name: 'mutants', enforce: 'pre', load: (id) => loaded.get(id.replace(/\?.*$/u, '')) },
      ],
    },
  );
  return {
    tryAll: (mutants) => tryAll(vitest, mutants),
    close: () => vitest.close(),
  };
}

async function tryAll(vitest: Vitest, mutants: readonly Mutant[]): Promise<Found> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, 'found.json');
  const ids = mutants.map(({ id }) => id);
  vitest.provide('found', file);
  vitest.provide('mutant', -1);
  const specifications = await vitest.globTestSpecifications();
  let found = readFound(file);
  for (const pace of paces) {
    vitest.provide('pace', pace);
    vitest.provide(
      'mutants',
      ids.filter((id) => !found.killed.has(id)),
    );
    const chosen = pace.from === 0 ? specifications : specifications.filter(isSlow(found));
    const failed = await failures(vitest, chosen);
    if (failed.length > 0) throw new Error(`Tests fail without any mutant:\n${failed.join('\n')}`);
    found = readFound(file);
    console.error(`Tests of up to ${pace.to} ms notice ${found.killed.size} of ${ids.length}`);
  }
  const left = mutants.filter(({ id }) => !found.killed.has(id) && found.alone.has(id));
  console.error(`${left.length} are left for a run of their own`);
  for (const [at, mutant] of left.entries()) {
    vitest.provide('mutant', mutant.id);
    for (const batch of batches(specifications, mutant)) {
      if ((await failures(vitest, batch)).length === 0) continue;
      found.killed.add(mutant.id);
      break;
    }
    if (at % 20 === 19) console.error(`${at + 1} of ${left.length} have been tried`);
  }
  return found;
}

/** Whether a file has slower tests that came across mutants which were not noticed. */
function isSlow({ slow, killed }: Found): (specification: TestSpecification) => boolean {
  return ({ moduleId }) => [...(slow.get(moduleId) ?? [])].some((id) => !killed.has(id));
}

/** First the tests of the mutant's file, then the others. */
function batches(
  all: readonly TestSpecification[],
  mutant: Mutant,
): readonly (readonly TestSpecification[])[] {
  const name = basename(mutant.file, '.ts');
  const own = [name, basename(dirname(mutant.file))].map((one) => `${one}.test.ts`);
  const isOwn = ({ moduleId }: TestSpecification) => own.includes(basename(moduleId));
  const others = all.filter((one) => !isOwn(one));
  return [all.filter(isOwn), others].filter(({ length }) => length > 0);
}

/** What does not pass: a file that cannot be loaded, or tests. */
async function failures(
  vitest: Vitest,
  specifications: readonly TestSpecification[],
): Promise<string[]> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    [...specifications],
    false,
  );
  const unhandled = unhandledErrors.map((error) =>
    error instanceof Error ? error.message : JSON.stringify(error),
  );
  const failed = testModules.flatMap((module) => {
    const file = relative('.', module.moduleId);
    const broken = module.errors().map(({ message }) => `${file}: ${message}`);
    const failing = [...module.children.allTests('failed')].map(
      (test) => `${file}: ${test.fullName}: ${test.result().errors?.[0]?.message ?? ''}`,
    );
    return [...broken, ...failing];
  });
  return [...unhandled, ...failed];
}
