/** Distributes jobs over processes of this Node, each of which does one after another. */

import { fork, type ChildProcess } from 'node:child_process';

export interface Pool<Job> {
  /** The script that answers each job with one message. */
  readonly script: URL;
  readonly processes: number;
  /** The name of a job, for the error of one that fails. */
  readonly nameOf: (job: Job) => string;
}

/**
 * @template Result what the script answers
 * @param onResult called for each job as soon as it is done
 * @returns all results, in the order of completion
 * @throws if a process fails; the others are stopped
 */
export async function runInPool<Job extends object, Result>(
  { script, processes, nameOf }: Pool<Job>,
  jobs: readonly Job[],
  onResult?: (job: Job, result: Result) => void,
): Promise<Result[]> {
  const waiting = [...jobs];
  const results: Result[] = [];
  const workers = Array.from({ length: processes }, () => fork(script, { execArgv: [] }));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
          const result = await answerOf<Result>(worker, job, nameOf(job));
          results.push(result);
          onResult?.(job, result);
        }
      }),
    );
    return results;
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

function answerOf<Result>(worker: ChildProcess, job: object, name: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      reject(new Error(`The pages of ${name} could not be written; see above`));
    };
    worker.once('exit', fail);
    worker.once('message', (result: Result) => {
      worker.off('exit', fail);
      resolve(result);
    });
    worker.send(job);
  });
}
