/** Runs a command like authors do, on a test's own content folder. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Ran {
  readonly code: number;
  /** Its output, with errors last. */
  readonly said: string;
}

const run = promisify(execFile);

/** @param content the content folder */
export async function runNode(content: string, ...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, CONTENT_DIR: content };
  try {
    const { stdout } = await run(process.execPath, args, { env });
    return { code: 0, said: stdout };
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'stderr' in error && 'stdout' in error)
      return { code: Number(error.code), said: String(error.stdout) + String(error.stderr) };
    throw error;
  }
}
