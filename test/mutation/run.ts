/**
 * Makes small mistakes in the code, one at a time, and lists those that no test notices. In haste
 * first: each test again, with each mutant that it comes across. Whatever survives that, or cannot
 * be tried like that, gets a run of its own.
 */

import { readFileSync } from 'node:fs';
import { defineCommand, UsageError } from '../../src/commands/runner/command.ts';
import { readEquivalents, type Equivalents } from './equivalents.ts';
import { instrument, type Mutant } from './instrument.ts';
import { choose } from './choose.ts';
import { targetNamed, targetNames, type Target } from './targets.ts';
import { openTests } from './tests.ts';

/** Of all mutants that are not equivalent to the code. */
const wanted = 0.9;

export const mutate = defineCommand(
  {
    name: 'mutate',
    summary: 'makes small mistakes in the code, and lists those that no test notices',
    details: `Takes minutes to hours. Exits with code 1 if tests notice less than ${wanted * 100} %.`,
    arguments: [
      {
        name: 'folder',
        isOptional: true,
        isRepeated: true,
        choices: targetNames,
        summary: `only this folder of src/: ${targetNames.join(', ')}`,
      },
    ],
    options: {
      sample: {
        type: 'string',
        value: '<number>',
        summary: 'only so many mistakes in each folder, always the same; otherwise, all',
      },
    },
    example: 'npm run mutate -- guide --sample 300',
  },
  async ({ values: { sample }, positionals }) => {
    const size = sample === undefined ? Infinity : Number(sample);
    if (!(size >= 1))
      throw new UsageError(`“${sample ?? ''}” is not a number — write --sample 300`);
    const equivalents = readEquivalents('test/mutation/equivalents.yaml');
    let isFine = true;
    for (const name of targetNames.filter((one) => isChosen(one, positionals)))
      isFine = (await mutateFolder(targetNamed(name), size, equivalents)) && isFine;
    for (const stale of equivalents.unused(positionals)) console.log(stale);
    return isFine ? 0 : 1;
  },
);

function isChosen(name: string, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.includes(name);
}

async function mutateFolder(
  { name, sources, tests }: Target,
  size: number,
  equivalents: Equivalents,
): Promise<boolean> {
  const codes = new Map<string, string>();
  const all: Mutant[] = [];
  for (const file of sources) {
    const { code, mutants } = instrument(file, readFileSync(file, 'utf8'), all.length);
    codes.set(file, code);
    all.push(...mutants);
  }
  const mutants = choose(
    all.filter((mutant) => !equivalents.has(mutant)),
    size,
  );
  const running = await openTests(tests, codes);
  try {
    const { killed, covered } = await running.tryAll(mutants);
    const survivors = mutants.filter(({ id }) => !killed.has(id));
    for (const mutant of survivors) console.log(formatSurvivor(mutant, covered.has(mutant.id)));
    const share = 1 - survivors.length / mutants.length;
    const of = mutants.length < all.length ? `${mutants.length} of ${all.length}` : all.length;
    console.log(
      `${name}: ${(share * 100).toFixed(1)} % of ${of} mutants are noticed, ${survivors.length} are not`,
    );
    return share >= wanted;
  } finally {
    await running.close();
  }
}

function formatSurvivor({ file, line, column, was, becomes }: Mutant, isCovered: boolean): string {
  const short = (text: string) => {
    const flat = text.replace(/\s+/gu, ' ');
    return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
  };
  const why = isCovered ? '' : ' (no test comes across it)';
  return `${file}:${line}:${column} ${short(was)} → ${short(becomes)}${why}`;
}
