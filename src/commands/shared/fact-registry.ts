/**
 * `registry.ts` and `samples.ts` in `src/facts/` are written from the folders beside them, so that a
 * new fact is a new folder and no edit elsewhere. They are files because facts are read by Node as
 * well as by Vite, which knows no other way.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders that hold a fact, by name: `subject.property`. */
export function factFolders(folder = 'src/facts'): string[] {
  return readdirSync(folder)
    .filter((name) => name.includes('.') && existsSync(join(folder, name, 'fact.ts')))
    .sort();
}

/** What is generated, by file name. */
export function generatedFiles(folder = 'src/facts'): Readonly<Record<string, string>> {
  const names = factFolders(folder);
  const withSample = names.filter((name) => existsSync(join(folder, name, 'sample.ts')));
  return {
    [join(folder, 'registry.ts')]: formatRegistry(names),
    [join(folder, 'samples.ts')]: formatSamples(withSample),
  };
}

/** Writes what has changed. */
export function writeFactRegistry(): void {
  for (const [file, text] of Object.entries(generatedFiles()))
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

function formatRegistry(names: readonly string[]): string {
  const lines = names.map((name) => ({ name, id: identifierOf(name) }));
  return `/** Every fact by its name. Written by \`npm run record\` from the folders beside it. */
${lines.map(({ name, id }) => `import { fact as ${id} } from './${name}/fact.ts';`).join('\n')}

export const registry = {
${lines.map(({ name, id }) => `  '${name}': ${id},`).join('\n')}
};
`;
}

function formatSamples(names: readonly string[]): string {
  const ids = names.map((name) => ({ name, id: identifierOf(name) }));
  return `/** What the facts know of the sample. Written by \`npm run record\` from the folders beside it. */
import type { FactSample } from './core/sample.ts';
${ids.map(({ name, id }) => `import { sample as ${id} } from './${name}/sample.ts';`).join('\n')}

export const samples: readonly FactSample[] = [
${ids.map(({ id }) => `  ${id},`).join('\n')}
];
`;
}

/** @example identifierOf('sound.cable-loose') // 'soundCableLoose' */
function identifierOf(name: string): string {
  return name.replace(/[.-]+(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
