/** Distributes locales over processes: all they share is the catalog. */

import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
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
  const waiting = [...jobs];
  const workers = Array.from({ length: processes }, () =>
    fork(new URL('./worker.ts', import.meta.url), { execArgv: [] }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
          onResult(job, await answerOf(worker, job));
      }),
    );
  } finally {
    await Promise.all(workers.map(end));
  }
}

/** An idle process ends by itself when disconnected; a busy one is stopped. */
function end(worker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (worker.exitCode !== null || worker.signalCode !== null) {
      resolve();
      return;
    }
    worker.once('exit', () => {
      resolve();
    });
    if (worker.connected) worker.disconnect();
    else worker.kill();
  });
}

function answerOf(worker: ChildProcess, job: LocaleJob): Promise<LocaleResult> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      reject(new Error(`The pages of ${job.locale} could not be written; see above`));
    };
    worker.once('exit', fail);
    worker.once('message', (result: LocaleResult) => {
      worker.off('exit', fail);
      resolve(result);
    });
    worker.send(job);
  });
}
