/**
 * Attacks with new inputs until the time is up, taking turns between fuzzers. Inputs that break a
 * promise are printed, shrunk, along with the command to reproduce them: `npm run fuzz -- --seed 1
 * --path 2:3 "its name"`.
 */

import { defineCommand, UsageError } from '../../src/commands/runner/command.ts';
import { fuzzers } from './all.ts';
import type { Fuzzer } from './fuzzer.ts';

export const fuzz = defineCommand(
  {
    name: 'fuzz',
    summary:
      'throws new inputs at everything that reads untrusted text, and prints the smallest that fails',
    arguments: [
      {
        name: 'fuzzer',
        isOptional: true,
        isRepeated: true,
        summary: 'only these, by the beginnings of their names; otherwise, all',
      },
    ],
    options: {
      minutes: {
        type: 'string',
        value: '<number>',
        default: '10',
        summary: 'for how long',
      },
      seed: { type: 'string', value: '<number>', summary: 'reproduces a failure, once' },
      path: { type: 'string', value: '<2:3>', summary: 'with a seed: the input that failed' },
    },
    example: 'npm run fuzz -- --minutes 10 permalinks',
  },
  async ({ values: { minutes, seed, path }, positionals }) => {
    const chosen = fuzzersNamed(positionals);
    const start = seed === undefined ? undefined : numberIn('--seed', seed);
    const milliseconds = numberIn('--minutes', minutes) * 60_000;
    const log: Log = { tried: new Map(), broken: new Set() };
    if (start === undefined) await attackUntil(performance.now() + milliseconds, chosen, log);
    else for (const one of chosen) await attackOnce(one, log, start, path);
    for (const [name, count] of log.tried)
      console.log(
        `${log.broken.has(name) ? '✗' : '✓'} ${name}: ${count.toLocaleString('en')} inputs`,
      );
    return log.broken.size > 0 ? 1 : 0;
  },
);

interface Log {
  readonly tried: Map<string, number>;
  /** The names of those that found something. */
  readonly broken: Set<string>;
}

function fuzzersNamed(starts: readonly string[]): readonly Fuzzer[] {
  const unknown = starts.find((start) => !fuzzers.some(({ name }) => name.startsWith(start)));
  if (unknown !== undefined) {
    const names = fuzzers.map(({ name }) => `\n  ${name}`).join('');
    throw new UsageError(`No fuzzer’s name begins with “${unknown}” — there are:${names}`);
  }
  return fuzzers.filter(
    ({ name }) => starts.length === 0 || starts.some((start) => name.startsWith(start)),
  );
}

function numberIn(option: string, value: string): number {
  const number = Number(value);
  const isFine = option === '--seed' ? Number.isInteger(number) : number > 0;
  if (!isFine) throw new UsageError(`“${value}” is not a number — write ${option} 10`);
  return number;
}

/** One counterexample per fuzzer is enough; the others get the remaining time. */
async function attackUntil(end: number, chosen: readonly Fuzzer[], log: Log): Promise<void> {
  let waiting = chosen;
  while (performance.now() < end && waiting.length > 0) {
    for (const one of waiting) {
      await attackOnce(one, log, Math.floor(Math.random() * 2 ** 31));
      if (performance.now() >= end) break;
    }
    waiting = waiting.filter(({ name }) => !log.broken.has(name));
  }
}

async function attackOnce(
  { name, runs, attack }: Fuzzer,
  { tried, broken }: Log,
  seed: number,
  from?: string,
): Promise<void> {
  const how = { seed, numRuns: runs, ...(from !== undefined && { path: from }) };
  const { tried: count, complaint, path = '' } = await attack(how);
  tried.set(name, (tried.get(name) ?? 0) + count);
  if (complaint === undefined) return;
  broken.add(name);
  const again = `npm run fuzz -- --seed ${seed} --path ${path} "${name}"`;
  console.error(`\n✗ ${name}\n${complaint}\nAgain: ${again}\n`);
}
