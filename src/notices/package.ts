/** A package whose code or work reaches the reader, with the license that it comes under. */

import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from '../library/read-text.ts';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package's own `package.json` has it. */
  readonly license: string;
  /** The words of the license, copyright line included. */
  readonly text: string;
}

const manifest = z.object({ version: z.string(), license: z.string() });

/** @throws when the package is not installed, or says nothing of its license */
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

/** Without the licenses of what a tool bundles for itself: that does not go to the reader. */
function ownPart(text: string): string {
  const [own = ''] = text.split(/^# Licenses of bundled dependencies$/mu);
  return own.trim();
}
