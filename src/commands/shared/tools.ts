/**
 * Tools that are npm packages. Each is run by this Node, from its JavaScript: npm's shims in `.bin`
 * cannot be started on Windows, and a different Node may come first in `PATH`.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export type Tool = 'astro' | 'eslint' | 'prettier' | 'vitest';

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The script that Node runs for a tool, according to its `package.json`. */
export function scriptOf(tool: Tool): string {
  const folder = join('node_modules', tool);
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined)
    throw new Error(`The package ${tool} does not contain a program with that name`);
  return join(folder, script);
}

/** Astro stores its telemetry settings in the home folder, which may be missing or read-only. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Runs a tool in the terminal; returns its exit code. */
export function runTool(
  tool: Tool,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): number {
  return runScript(scriptOf(tool), args, environment);
}

/** Runs one of our own commands in a process of its own; returns its exit code. */
export function runOwn(command: string, args: readonly string[] = []): number {
  return runScript('src/commands/main.ts', [command, ...args]);
}

function runScript(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): number {
  const env = { ...toolEnvironment(), ...environment };
  const options = { stdio: 'inherit', env } as const;
  return spawnSync(process.execPath, [script, ...args], options).status ?? 1;
}

/**
 * npm, as a program and its first arguments. Its own shim cannot be started on Windows either.
 * @param env the environment that npm sets for scripts
 */
export function npmCommand(env = process.env): readonly [command: string, ...first: string[]] {
  const folder = dirname(process.execPath);
  const beside = [
    join(folder, 'node_modules/npm/bin/npm-cli.js'),
    join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  const own = env['npm_execpath'] ?? beside.find((path) => existsSync(path));
  return own === undefined ? ['npm'] : [process.execPath, own];
}
