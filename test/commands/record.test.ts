/**
 * `npm run record`, `translate:record`, `check -- content`, and `build`, run the way authors do.
 */

import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runNode } from '../support/command.ts';
import { must } from '../support/must.ts';
import { writeOwnContent } from '../support/own-content.ts';
import { readFixture } from '../support/article-fixtures.ts';

const lamp = readFixture('lamp');
const name = 'test-record';
const content = join('.cache', name, 'content');
const run = (command: string, ...args: readonly string[]) =>
  runNode(content, 'src/commands/main.ts', command, ...args);
const path = (id: string, file: string) => join(content, 'articles', id, file);
const read = (id: string, file: string) => readFileSync(path(id, file), 'utf8');
const rewrite = (id: string, file: string, from: string, to: string) => {
  const text = read(id, file);
  expect(text).toContain(from);
  writeFileSync(path(id, file), text.replace(from, to));
};
const english = (id: string) => ({
  'en-us': must(lamp['en-us']).replaceAll('LAMP', id.toUpperCase()),
});

beforeEach(() => {
  writeOwnContent(name, {
    articles: { lamp, other: { ...lamp, ...english('other') }, alone: english('alone') },
  });
});

const check = async () => {
  const { said } = await run('check', 'content');
  return said.trim().split('\n');
};

test('everything that commands write is written at once, and the content is in order', async () => {
  const { code, said } = await run('record');
  expect(code).toBe(0);
  expect(said).toContain(`${path('lamp', 'paths.txt')}: written\n`);
  for (const file of ['paths.txt', 'links.lock', 'translations.yaml'])
    expect(existsSync(path('lamp', file)), file).toBe(true);
  expect(existsSync(path('alone', 'translations.yaml'))).toBe(false);
  expect(await check()).toEqual(['The content is in order.']);
  expect(await run('record')).toEqual({ code: 0, said: 'Everything is already recorded.\n' });
});

test('for one article alone, and nothing for a draft', async () => {
  rewrite('other', 'en-us.mdx', 'translation: source', 'translation: source\ndraft: true');
  await run('record', 'lamp');
  expect(existsSync(path('alone', 'paths.txt'))).toBe(false);
  await run('record');
  expect(existsSync(path('alone', 'paths.txt'))).toBe(true);
  expect(existsSync(path('other', 'paths.txt'))).toBe(false);
});

test('an article with an error does not block the others', async () => {
  rewrite('lamp', 'en-us.mdx', 'to="bulb"', 'to="bulp"');
  const { code, said } = await run('record');
  expect([code, said]).toEqual([1, expect.stringContaining('GP101 There is no step “bulp”')]);
  expect(existsSync(path('lamp', 'links.lock'))).toBe(false);
  expect(existsSync(path('other', 'links.lock'))).toBe(true);
});

test('links that would break are not ignored when new ones are added', async () => {
  await run('record');
  const before = read('alone', 'links.lock');
  const text = read('alone', 'en-us.mdx').replaceAll('"plug-in"', '"plug-it-in"');
  writeFileSync(path('alone', 'en-us.mdx'), text);
  const { code, said } = await run('record');
  expect([code, said]).toEqual([1, expect.stringMatching(/GP601 The step “plug-in” is gone/u)]);
  expect(read('alone', 'links.lock')).toBe(before);
});

describe('a translation that was redone', () => {
  const changed = async () => {
    await run('record');
    for (const id of ['lamp', 'other'])
      rewrite(id, 'en-us.mdx', '## Plug it in', '## Plug it in again');
    await run('record');
  };
  const stale = async () => (await check()).filter((line) => line.includes('GP307'));

  test('is recorded for its article alone, by the line that the check prints', async () => {
    await changed();
    const [first = '', second = ''] = await stale();
    expect(second).toContain(path('other', 'nl-nl.mdx'));
    const command = /“npm run translate:record -- ([^”]+)”/u.exec(first)?.[1] ?? '';
    expect(command).toBe('lamp nl-nl plug-in');
    expect(await run('translate:record', ...command.split(' '))).toMatchObject({ code: 0 });
    expect(await stale()).toEqual([second]);
  });

  test('is recorded for every language if no meaning changed', async () => {
    await changed();
    await run('translate:record', 'lamp', 'all', 'plug-in');
    await run('translate:record', 'other', 'all');
    expect(await stale()).toEqual([]);
  });

  test.each([
    [['nl-nl', 'plug-in'], 'There is no article “nl-nl” — create it with “npm run new guide”'],
    [
      ['lamp', 'nl-be', 'plug-in'],
      '“lamp” has no translation “nl-be” — create it with “npm run new locale lamp nl-be”',
    ],
    [
      ['lamp', 'nl-nl', 'plugin'],
      '“lamp” has no step “plugin” — did you mean “plug-in”? Otherwise write one of: plugged, look, bulb, since, plug-in, replace, wait, call',
    ],
  ])('%j is refused with an explanation', async (args, said) => {
    expect(await run('translate:record', ...args)).toEqual({ code: 1, said: `${said}\n` });
  });

  test.each([
    [[], '<article> is missing: the id of the article'],
    [['lamp'], /^<locale> is missing: /u],
  ])('%j is wrong use', async (args, said) => {
    const ran = await run('translate:record', ...args);
    expect(ran.code).toBe(2);
    expect(ran.said.trim()).toMatch(said);
  });
});

describe('an article that was published', () => {
  const text = {
    'en-us':
      '---\ntitle: Text\ndescription: Only text.\ntranslation: source\nchecked: 2026-11-22\n---\n\nText.\n',
  };
  beforeEach(async () => {
    writeOwnContent(name, { articles: { lamp, text } });
    await run('record');
  });

  test.each([
    ['a guide', 'lamp', 'Is the lamp', 'Is the lamp'],
    ['a guide, with an error', 'lamp', 'to="bulb"', 'to="bulp"'],
    ['a text without steps', 'text', 'Only text.', 'Only text.'],
  ])('cannot become a draft: %s', async (_, id, from, to) => {
    rewrite(id, 'en-us.mdx', 'translation: source', 'translation: source\ndraft: true');
    rewrite(id, 'en-us.mdx', from, to);
    expect((await check()).at(-1)).toMatch(
      new RegExp(`${id}/en-us\\.mdx:5:1 GP601 The article has been published`, 'u'),
    );
  });

  test('cannot be renamed or deleted without saying so, and leads on when that is said', async () => {
    renameSync(join(content, 'articles/lamp'), join(content, 'articles/light'));
    expect((await check()).at(-1)).toMatch(
      /articles\.lock:2:1 GP609 .* — add “lamp: light” under “articles: renamed:” in \.cache/u,
    );
    const refused = await run('record');
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('GP609')]);
    const settings = join(content, 'site.yaml');
    const said = readFileSync(settings, 'utf8');
    writeFileSync(settings, said.replace('articles: {}', 'articles: { renamed: { lamp: light } }'));
    expect(await run('record')).toMatchObject({ code: 0 });
    expect(await check()).toEqual(['The content is in order.']);
  });

  test('keeps its codes for itself', async () => {
    cpSync(join(content, 'articles/lamp'), join(content, 'articles/lamp-two'), { recursive: true });
    const lines = (await check()).filter((line) => line.includes('GP109'));
    expect(lines.at(-1)).toMatch(
      /lamp-two\/en-us\.mdx:\d+:1 GP109 The code “LAMP-04” already belongs to an outcome of “lamp” — /u,
    );
  });
});

test('a file that is out of date is an error for both the check and the build', async () => {
  await run('record');
  rewrite('lamp', 'paths.txt', 'plugged=no', 'plugged=yes');
  rewrite('alone', 'links.lock', 'step plug-in → ALONE-01\n', '');
  const out = join('.cache', name, 'dist');
  const built = await run('build', '--silent', '--outDir', out);
  expect(built.code).toBe(1);
  expect(existsSync(out)).toBe(false);
  const checked = await check();
  expect(checked.at(-3)).toBe('2 errors in the content:');
  for (const lines of [checked.slice(-2), built.said.trim().split('\n')]) {
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/alone\/links\.lock:1:1 GP603 /u);
    expect(lines[1]).toMatch(/lamp\/paths\.txt:\d+:1 GP401 /u);
  }
});
