/** Another generator, with its defaults, building the texts of the site. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npmCommand, toolEnvironment } from '../../../src/commands/shared/tools.ts';
import type { Text } from '../texts.ts';

export interface Peer {
  readonly name: string;
  readonly build: (texts: readonly Text[], folder: string) => BuiltPeer;
}

export type BuiltPeer =
  | { readonly name: string; readonly folder: string }
  /** Why it could not be built. */
  | { readonly name: string; readonly skipped: string };

export interface Recipe {
  /** With exact versions, as npm expects them. */
  readonly packages: readonly string[];
  /** Settings and texts, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What to run with Node. */
  readonly command: readonly string[];
  /** The folder that it writes to. */
  readonly output: string;
}

/**
 * Installs another generator into a folder of its own and lets it build; problems are returned, not
 * thrown.
 */
export function buildPeer(name: string, folder: string, recipe: Recipe): BuiltPeer {
  const failure = install(folder, recipe.packages);
  if (failure !== undefined) return { name, skipped: failure };
  for (const [path, text] of Object.entries(recipe.files)) write(join(folder, path), text);
  const built = spawnSync(process.execPath, [...recipe.command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...toolEnvironment(), NODE_ENV: 'production' },
  });
  if (built.status === 0) return { name, folder: join(folder, recipe.output) };
  return { name, skipped: `${name} does not build: ${(built.stderr || built.stdout).slice(-300)}` };
}

/** @returns why the packages could not be installed, if so */
export function install(folder: string, packages: readonly string[]): string | undefined {
  write(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, ...first] = npmCommand();
  const npm = spawnSync(command, [...first, 'install', ...flags, ...packages], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 240_000,
  });
  return npm.status === 0
    ? undefined
    : `${packages.join(' ')} could not be installed: ${npm.stderr.trim().split('\n')[0] ?? ''}`;
}

export function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A text as a page with its title in the front matter. */
export function withFrontMatter({ title, markdown }: Text): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}`;
}
