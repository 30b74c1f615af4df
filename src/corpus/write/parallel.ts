/** Distributes locales over processes: all they share is the catalog. */

import { availableParallelism } from 'node:os';
import { runInPool } from '../../processes/pool.ts';
import type { LocaleJob, LocaleResult } from './write-locale.ts';

/** The maximum memory of one process, with the catalog of 36 locales. */
const memoryEach = 900_000_000;

/** As many processes as jobs, cores, and memory allow. */
export function processesFor(
  jobs: number,
  cores = availableParallelism(),
  memory = process.availableMemory(),
): number {
  return Math.max(1, Math.min(jobs, cores, Math.floor(memory / memoryEach)));
}

/**
 * @param onResult called for each locale when it is done
 * @throws if a process fails; the others are stopped
 */
export async function writeInParallel(
  jobs: readonly LocaleJob[],
  processes: number,
  onResult: (job: LocaleJob, result: LocaleResult) => void,
): Promise<void> {
  const script = new URL('./worker.ts', import.meta.url);
  const nameOf = ({ locale }: LocaleJob) => locale;
  await runInPool<LocaleJob, LocaleResult>({ script, processes, nameOf }, jobs, onResult);
}
