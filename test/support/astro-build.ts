/** Builds a site in a process of its own, which reads its settings from the environment when it starts. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { scriptOf, toolEnvironment } from '../../src/commands/tools.ts';

/** What the test runner tells of a base and a mode of its own. */
const ofRunner = new Set(['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST', 'VITEST']);

/** @throws with what the build said when it fails */
export async function astroBuild(
  outDir: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const env = Object.fromEntries(
    Object.entries(toolEnvironment()).filter(([name]) => !ofRunner.has(name)),
  );
  const args = [scriptOf('astro'), 'build', '--silent', '--outDir', outDir];
  await promisify(execFile)(process.execPath, args, { env: { ...env, ...environment } });
}
