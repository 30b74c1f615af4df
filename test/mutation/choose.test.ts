import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choose } from './choose.ts';
import { readEquivalents } from './equivalents.ts';
import { instrument } from './instrument.ts';

const file = 'src/guide/a.ts';
const { mutants } = instrument(file, 'const a = [b < 1, c < 2, d < 3];', 0);

test('a sample is the same each time, in the order of the code, and whole if it may be', () => {
  const sample = choose(mutants, 5);
  expect(sample).toHaveLength(5);
  expect(choose(mutants.toReversed(), 5)).toEqual(sample);
  expect(sample.map(({ id }) => id)).toEqual(sample.map(({ id }) => id).toSorted((a, b) => a - b));
  expect(choose(mutants, 100)).toEqual(mutants);
});

test('what changes nothing is known by what it changes, and named once it is gone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'equivalents-'));
  const list = join(folder, 'equivalents.yaml');
  writeFileSync(
    list,
    `${file}:\n  - { was: b < 1, becomes: [b <= 1, 'true'], because: it is never 1 }\n  - { on: other, was: c < 2, becomes: 'true', because: it is another line }\n  - { was: e < 1, becomes: 'true', because: it is gone }\n`,
  );
  const equivalents = readEquivalents(list);
  const same = mutants.filter((mutant) => equivalents.has(mutant));
  expect(same.map(({ becomes }) => becomes)).toEqual(['b <= 1', 'true']);
  expect(equivalents.unused(['guide'])).toEqual([
    `${list} lists what is not there: ${file} (other): c < 2 → true`,
    `${list} lists what is not there: ${file}: e < 1 → true`,
  ]);
  expect(equivalents.unused(['facts'])).toEqual([]);
  rmSync(folder, { recursive: true });
});
