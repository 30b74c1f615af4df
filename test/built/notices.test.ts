import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { listedPackages } from '../../src/notices/notices.ts';

const notices = readFileSync('THIRD-PARTY.md', 'utf8');
const shipped = listedPackages(notices);
const nameOf = (id: string) => id.slice(0, id.lastIndexOf('@'));

test('THIRD-PARTY.md lists what the build ships (npm run third-party updates it)', () => {
  expect(notices).toBe(readFileSync('dist/third-party.md', 'utf8'));
});

test('every package that the browser scripts import is in the notices', () => {
  // `import type` leaves nothing behind.
  const imports = globSync('src/{browser,graph}/**/*.ts').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^import (?!type)[^;]*? from |import\()'((?:@[\w-]+\/)?[\w-]+)/gmu,
    ),
  ]);
  const names = new Set(imports.map(([, name = '']) => name));
  expect(names.size).toBeGreaterThan(3);
  expect(shipped.map(nameOf)).toEqual(expect.arrayContaining([...names]));
});

test('every license in them allows a site to be distributed', () => {
  const licenses = [...notices.matchAll(/^\| \S+ \| \d\S* \| (.+) \|$/gmu)].map(([, name]) => name);
  expect(licenses).toHaveLength(shipped.length);
  const free = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'];
  expect(free).toEqual(expect.arrayContaining([...new Set(licenses)]));
});

test('the bill of materials lists the whole lockfile, and says what reaches a reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'sbom.json');
  execFileSync(process.execPath, ['src/commands/main.ts', 'sbom', file]);
  const text = readFileSync(file, 'utf8');
  const { metadata, components } = z
    .object({
      bomFormat: z.literal('CycloneDX'),
      metadata: z.object({ component: z.object({ name: z.string() }) }),
      components: z.array(z.object({ 'bom-ref': z.string(), scope: z.string() })),
    })
    .parse(JSON.parse(text));
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ version: z.string() })) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const locked = Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path === '' ? [] : [`${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`],
  );
  expect(metadata.component.name).toBe('guidepost');
  expect(components.map((part) => part['bom-ref']).sort()).toEqual([...new Set(locked)].sort());
  const required = components.filter(({ scope }) => scope === 'required');
  expect(required.map((part) => part['bom-ref']).sort()).toEqual([...shipped].sort());
  expect(text).not.toMatch(/registry|\.tgz/u);
});
