/**
 * Tools that come as packages. Each is run by this very Node, from its JavaScript: the shims that npm puts
 * into `.bin` cannot be started on Windows, and another Node may come before ours in `PATH`.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export type Tool = 'astro' | 'eslint' | 'prettier' | 'vitest';

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** What Node is to run for a tool, as its `package.json` says. */
export function scriptOf(tool: Tool): string {
  const folder = join('node_modules', tool);
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined)
    throw new Error(`The package ${tool} does not contain a program with that name`);
  return join(folder, script);
}

/** Astro keeps its telemetry's settings in the home folder, which may not be there, or be closed. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Runs a tool in the terminal; returns its exit code. */
export function runTool(tool: Tool, args: readonly string[]): number {
  return runScript(scriptOf(tool), args);
}

/** Runs one of our own commands, or any script, likewise. */
export function runScript(script: string, args: readonly string[] = []): number {
  const options = { stdio: 'inherit', env: toolEnvironment() } as const;
  return spawnSync(process.execPath, [script, ...args], options).status ?? 1;
}

/**
 * npm, as a program and the arguments that come first. Its own shim cannot be started on Windows either.
 * @param env what npm tells the scripts that it runs
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
