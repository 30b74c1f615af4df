import { expect, test } from 'vitest';
import { runInPool } from '../../src/processes/pool.ts';

interface Job {
  readonly number: number;
}

interface Answer extends Job {
  readonly pid: number;
}

const run = (numbers: readonly number[], processes: number, onResult?: (job: Job) => void) =>
  runInPool<Job, Answer>(
    {
      script: new URL('echo.ts', import.meta.url),
      processes,
      nameOf: ({ number }) => `number ${number}`,
    },
    numbers.map((number) => ({ number })),
    onResult,
  );

test('every job is done once, by as many processes as wanted', async () => {
  const done: number[] = [];
  const answers = await run([1, 2, 3, 4, 5], 2, ({ number }) => done.push(number));
  expect(answers.map(({ number }) => number).sort((a, b) => a - b)).toEqual([2, 4, 6, 8, 10]);
  expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2);
});

test('a process that fails names its job, and the others are stopped', async () => {
  await expect(run([1, -1, 2, 3], 2)).rejects.toThrow(
    'The pages of number -1 could not be written',
  );
});

test('without jobs there is nothing to do', async () => {
  expect(await run([], 0)).toEqual([]);
});
