/**
 * Builds a site in a separate process, as Astro reads its settings from the environment on startup.
 */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { scriptOf, toolEnvironment } from '../../src/commands/shared/tools.ts';

/** Variables that the test runner sets for itself. */
const ofRunner = new Set(['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST', 'VITEST']);

/** @throws with the build's output if it fails */
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
