/** The portal labels on disk, by locale: `content/terms/<locale>.yaml`. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../author/diagnostic.ts';
import { parseTerms, type Terms } from '../author/terms.ts';
import { relativePath } from './relative-path.ts';
import { contentFolder } from './environment.ts';

/** A file that cannot be read counts as empty; `diagnostics` says what is wrong with it. */
export function readTerms(): {
  readonly terms: Readonly<Record<string, Terms>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const folder = join(contentFolder, 'terms');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.yaml'))
    : [];
  const files = names.sort().map((name) => {
    const path = join(folder, name);
    const { value, diagnostics } = parseTerms(readFileSync(path, 'utf8'), relativePath(path));
    return { locale: name.replace(/\.yaml$/u, ''), terms: value ?? {}, diagnostics };
  });
  return {
    terms: Object.fromEntries(files.map(({ locale, terms }) => [locale, terms])),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  };
}
