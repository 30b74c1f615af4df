/**
 * Names files the way diagnostics do: relative to the project's folder, with `/` on every system.
 */

import { relative } from 'node:path';

export function relativePath(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/');
}
