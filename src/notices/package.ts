/** A package whose code or work reaches readers, with its license. */

import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from '../library/read-text.ts';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression from the package's own `package.json`. */
  readonly license: string;
  /** The text of the license, including the copyright line. */
  readonly text: string;
}

const manifest = z.object({ version: z.string(), license: z.string() });

/** @throws if the package is not installed, or does not state its license */
export function readPackage(name: string): ShippedPackage {
  const folder = join('node_modules', name);
  const { version, license } = manifest.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const [file] = globSync('{LICENSE,LICENCE}{,.*,/LICENSE}', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  if (file === undefined) throw new Error(`${folder} has no file with the text of its license`);
  return { name, version, license, text: ownPart(readText(join(folder, file))) };
}

/** Without the licenses of what a tool bundles for itself, which does not reach readers. */
function ownPart(text: string): string {
  const [own = ''] = text.split(/^# Licenses of bundled dependencies$/mu);
  return own.trim();
}
