/** Counts what code does instead of timing it: the same number on every machine, in every run. */

import { Session } from 'node:inspector/promises';

/**
 * How often the functions of the project and of XState were called.
 * @see https://chromedevtools.github.io/devtools-protocol/v8/Profiler/
 */
export async function countCalls(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  // A first run, so that all of it is compiled and counted from its first call.
  work();
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  return result
    .filter(({ url }) => /\/src\/(?!.*node_modules)|\/xstate\//u.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
