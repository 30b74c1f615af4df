/**
 * `npm run fuzz [-- --minutes 10] [-- permalinks corpus …]`: attacks with new inputs until the time
 * is up, taking turns between fuzzers. Inputs that break a promise are printed, shrunk, along with
 * the command to reproduce them: `npm run fuzz -- --seed 1 --path 2:3 "its name"`.
 */

import { parseArgs } from 'node:util';
import { fuzzers } from './all.ts';
import type { Fuzzer } from './fuzzer.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
});
const chosen = fuzzers.filter(
  ({ name }) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
);
const minutes = Number(values.minutes);
if (chosen.length === 0 || !(minutes > 0)) {
  console.error('usage: npm run fuzz [-- --minutes 10] [-- <beginning of a name> …]; there are:');
  console.error(fuzzers.map(({ name }) => `  ${name}`).join('\n'));
  process.exit(2);
}

const until = performance.now() + minutes * 60_000;
const tried = new Map<string, number>();
const broken = new Set<string>();

if (values.seed !== undefined) {
  for (const one of chosen) await attack(one, Number(values.seed), values.path);
} else {
  let waiting = chosen;
  while (performance.now() < until && waiting.length > 0) {
    for (const one of waiting) {
      await attack(one, Math.floor(Math.random() * 2 ** 31));
      if (performance.now() >= until) break;
    }
    // One counterexample per fuzzer is enough; the others get the remaining time.
    waiting = waiting.filter(({ name }) => !broken.has(name));
  }
}

for (const [name, count] of tried)
  console.log(`${broken.has(name) ? '✗' : '✓'} ${name}: ${count.toLocaleString('en')} inputs`);
if (broken.size > 0) process.exitCode = 1;

async function attack({ name, runs, attack: run }: Fuzzer, seed: number, from?: string) {
  const how = { seed, numRuns: runs, ...(from !== undefined && { path: from }) };
  const { tried: count, complaint, path = '' } = await run(how);
  tried.set(name, (tried.get(name) ?? 0) + count);
  if (complaint === undefined) return;
  broken.add(name);
  const again = `npm run fuzz -- --seed ${seed} --path ${path} "${name}"`;
  console.error(`\n✗ ${name}\n${complaint}\nAgain: ${again}\n`);
}
