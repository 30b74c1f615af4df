/** `npm run new`, run the way authors do, on a separate content folder. */

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runNode } from '../support/command.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = join('.cache', 'test-new');
const content = join(folder, 'content');
const node = (...args: readonly string[]) => runNode(content, ...args);
const begin = (...args: readonly string[]) => node('src/commands/main.ts', 'new', ...args);

/** The output of `npm run check` for the content, without types, lint, and formatting. */
const checked = async () => {
  const script = `
    import { checkContent } from './src/library/check-content.ts';
    import { formatDiagnostic } from './src/author/diagnostic.ts';
    console.log(checkContent(Date.now()).map(formatDiagnostic).join('\\n'));`;
  const { said } = await node('--input-type=module', '--eval', script);
  return said.trim().split('\n');
};

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(content, 'articles'), { recursive: true });
  for (const part of ['interface', 'site.yaml'])
    cpSync(join('content', part), join(content, part), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a guide and its translation are created, and the check has nothing but reminders', async () => {
  const guide = await begin('guide', 'no-sound');
  expect(guide).toMatchObject({ code: 0 });
  expect(guide.said).toContain(join(content, 'articles/no-sound/en-us.mdx'));
  expect(await begin('locale', 'no-sound', 'nl-NL')).toMatchObject({ code: 0 });
  expect(await checked()).toEqual([
    expect.stringMatching(/no-sound\/en-us\.mdx:5:1 GP204 .*readers do not see it/u),
    expect.stringMatching(/no-sound\/nl-nl\.mdx:5:1 GP204 .*3 of 3 steps/u),
  ]);
});

test('a part and its translation are created, for drafts to take in', async () => {
  const part = await begin('part', 'power');
  expect(part).toMatchObject({ code: 0 });
  expect(part.said).toContain(join(content, 'parts/power/en-us.mdx'));
  expect(await begin('locale', 'parts/power', 'nl-nl')).toMatchObject({ code: 0 });
  const own = (await checked()).filter((line) => line.includes('/parts/'));
  expect(own).toEqual([
    expect.stringMatching(/parts\/power\/nl-nl\.mdx:4:1 GP204 .*2 of 2 steps/u),
    expect.stringMatching(/parts\/power\/en-us\.mdx:1:1 GP156 /u),
  ]);
});

test('what already exists stays as it is', async () => {
  await begin('guide', 'twice');
  const file = join(content, 'articles/twice/en-us.mdx');
  const before = readFileSync(file, 'utf8');
  const again = await begin('guide', 'twice');
  expect(again.code).toBe(1);
  expect(again.said).toMatch(/articles\/twice already exists — choose another id/u);
  const source = await begin('locale', 'twice', 'en-us');
  expect(source.said).toMatch(/twice\/en-us\.mdx already exists/u);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test.each([
  [[], /^<kind> is missing: guide, part or locale/u],
  [['guide'], /^<id> is missing: /u],
  [
    ['guide', 'a', 'b'],
    /^usage: npm run new guide <id>\n +npm run new part <id>\n +npm run new locale <id> <locale>$/u,
  ],
  [['locale', 'a'], /^usage: /u],
  [['locale', 'a', 'b', 'c'], /^“c” is one argument too many/u],
  [['story', 'a'], /^“story” cannot be the <kind> — write guide or part or locale$/u],
])('%j is wrong use, and writes nothing', async (args, message) => {
  const { code, said } = await begin(...args);
  expect(code).toBe(2);
  expect(said.trim()).toMatch(message);
  expect(existsSync(join(content, 'articles/a'))).toBe(false);
});

test.each([
  [
    ['guide', 'No Sound!'],
    /^The article id “No Sound!” is not kebab-case ASCII — choose another, such as “no-sound”$/u,
  ],
  [['guide', '../../etc'], /^The article id “\.\.\/\.\.\/etc” is not kebab-case ASCII — .*“etc”$/u],
  [['guide', 'kb'], /^The article id “kb” is an address that the site itself uses/u],
  [['guide', 'aux'], /^The article id “aux” is a device name on Windows, .*“aux-it”$/u],
  [['guide', 'com1'], /^The article id “com1” is a device name on Windows/u],
  [['locale', 'nobody', 'nl-nl'], /^There is no article “nobody” — create it with “npm run new/u],
  [
    ['locale', 'odd', 'nl-nk'],
    /^There is no interface in “nl-nk” — did you mean “nl-nl”\? Otherwise add .*nl-nk\.yaml first$/u,
  ],
])('%j is refused with a fix, and writes nothing', async (args, message) => {
  if (args[1] === 'odd') await begin('guide', 'odd');
  const { code, said } = await begin(...args);
  expect(code).toBe(1);
  expect(said.trim()).toMatch(message);
  for (const name of ['No Sound!', 'kb', 'aux', 'com1', 'nobody'])
    expect(existsSync(join(content, 'articles', name))).toBe(false);
});
