/**
 * The site's components, as a CycloneDX bill of materials. npm lists every package in the lockfile;
 * here, each is marked as reaching readers (`required`) or as only used to build and test the site
 * (`excluded`). npm's own `--omit dev` does not work: it drops what tests and site have in common.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { listedPackages } from '../notices/notices.ts';
import { defineCommand } from './runner/command.ts';
import { npmCommand } from './shared/tools.ts';

const component = z.looseObject({ 'bom-ref': z.string(), scope: z.string() });
const bill = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(component),
});

export const sbom = defineCommand(
  {
    name: 'sbom',
    summary: 'writes a CycloneDX bill of materials',
    details: 'What reaches a reader is “required”; what only builds and tests is “excluded”.',
    arguments: [
      { name: 'file', isOptional: true, summary: 'the file to write; otherwise, sbom.json' },
    ],
    options: {},
    example: 'npm run sbom -- ../sbom.json',
  },
  ({ positionals: [file = 'sbom.json'] }) => {
    const { name } = z
      .object({ name: z.string() })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const shipped = new Set(listedPackages(readFileSync('THIRD-PARTY.md', 'utf8')));
    const made = billOfLockfile();
    // npm uses the name of the folder as the project's.
    made.metadata.component.name = name;
    for (const part of made.components)
      part.scope = shipped.has(part['bom-ref']) ? 'required' : 'excluded';
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
    const reach = made.components.filter(({ scope }) => scope === 'required').length;
    console.log(`${file}: ${made.components.length} packages, ${reach} of which reach a reader`);
    return 0;
  },
);

function billOfLockfile() {
  const flags = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const [npm, ...first] = npmCommand();
  const options = { encoding: 'utf8', maxBuffer: 64e6 } as const;
  return bill.parse(JSON.parse(execFileSync(npm, [...first, 'sbom', ...flags], options)));
}
