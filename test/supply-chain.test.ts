/**
 * What gets installed is what was reviewed: exact versions, verified by hash, and no install
 * scripts.
 */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});
const lists = { dependencies: versions, devDependencies: versions, optionalDependencies: versions };
const manifest = z
  .object({ ...lists, overrides: versions, allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const entry = z.object({
  ...lists,
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const { '': root, ...packages } = lock.packages;
const wanted = Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});

test('every version in package.json is exact', () => {
  const loose = [...wanted, ...Object.entries(manifest.overrides)].filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lockfile matches package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  expect(root).toMatchObject({ dependencies, devDependencies, optionalDependencies });
  const locked = wanted.map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
  expect(locked).toEqual(wanted);
});

test('every package in the lockfile has the hash that its download is checked against', () => {
  // If npm omits some: delete node_modules and package-lock.json, and run npm install.
  const unchecked = Object.entries(packages).filter(
    ([, { integrity = '' }]) => !integrity.startsWith('sha512-'),
  );
  expect(unchecked.map(([path]) => path)).toEqual([]);
});

test('the lockfile has no download addresses', () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});

test('no package runs a script when it is installed, and every one that would is known', () => {
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  const refused = Object.fromEntries(scripted.map((name) => [name, false]));
  expect(manifest.allowScripts).toEqual(refused);
});

test('the Node of the scripts is the same on every platform', () => {
  const nodes = Object.entries(manifest.optionalDependencies).filter(([name]) =>
    name.startsWith('node-'),
  );
  expect(nodes.length).toBeGreaterThan(1);
  expect(new Set(nodes.map(([, version]) => version)).size).toBe(1);
});
