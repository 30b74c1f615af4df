/** `THIRD-PARTY.md`: every package whose code reaches readers, and the text of its license. */

import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from '../library/read-text.ts';
import { fontPackages } from '../pictures/fonts.ts';

const head = `# Third-party notices

Everything that a reader’s browser gets in addition to Guidepost’s own code. The build lists what it has bundled; \`npm run third-party\` updates this file from that list.
`;

export function formatNotices(packages: readonly ShippedPackage[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const row = ({ name, version, license }: ShippedPackage) =>
    `| ${name} | ${version} | ${license} |`;
  const table = ['| package | version | license |', '| --- | --- | --- |', ...sorted.map(row)];
  const texts = sorted.map(({ name, text }) => `## ${name}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return [head, `${table.join('\n')}\n`, ...texts].join('\n');
}

/** @returns `name@version` of each package in the table of `THIRD-PARTY.md` */
export function listedPackages(notices: string): string[] {
  const rows = notices.matchAll(/^\| (?!package|---)(\S+) \| (\S+) \|/gmu);
  return [...rows].map(([, name = '', version = '']) => `${name}@${version}`);
}

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

export const unbundledPackages: readonly string[] = [
  // Search: `pagefind/` is copied as is.
  'pagefind',
  // The fonts in link previews.
  ...fontPackages,
  // The loader that Vite adds to a script with dynamic imports, and Rolldown's helpers around
  // modules.
  'vite',
  'rolldown',
];
