/**
 * Content with carriage returns, as created by editors and checkouts on Windows, gives the same
 * pages.
 */

import { cpSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { astroBuild } from '../support/astro-build.ts';

const folder = '.cache/test-line-ends';
const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  const files = globSync('**/*.{mdx,yaml,lock,txt}', { cwd: content });
  expect(files.length).toBeGreaterThan(40);
  for (const file of files.map((name) => join(content, name)))
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  await astroBuild(dist, { CONTENT_DIR: content, SITE_LOCALES: 'nl-nl', SITE_SEARCH: 'off' });
}, 240_000);

test.each(['nl-nl', '_assets/guides'])('%s is the same, byte for byte', (part) => {
  const built = globSync(join(part, '**'), { cwd: dist }).filter((file) =>
    statSync(join(dist, file)).isFile(),
  );
  expect(built.length).toBeGreaterThan(1);
  const other = built.filter((file) => {
    const [own, wanted] = [readFileSync(join(dist, file)), readFileSync(join('dist', file))];
    return !own.equals(wanted);
  });
  expect(other).toEqual([]);
});
