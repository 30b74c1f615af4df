/** `npm run translate:add`, run the way authors do, on a separate content folder. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runNode } from '../support/command.ts';
import { must } from '../support/must.ts';
import { writeOwnContent } from '../support/own-content.ts';
import { check, readFixture } from '../support/article-fixtures.ts';

const lamp = readFixture('lamp');
const name = 'test-translate-add';
const content = join('.cache', name, 'content');
const add = (...args: readonly string[]) =>
  runNode(content, 'src/commands/main.ts', 'translate:add', ...args);
const fileOf = (id: string, locale: string) => join(content, 'articles', id, `${locale}.mdx`);
const read = (id: string, locale: string) => readFileSync(fileOf(id, locale), 'utf8');

/** One more answer and step, and a source. */
const english = must(lamp['en-us'])
  .replace('checked: 2026-11-22', (line) =>
    [
      line,
      'sources:',
      '  - { id: lamps, title: About lamps, url: "https://example.com/", read: 2026-11-22, supports: Everything }',
    ].join('\n'),
  )
  .replace(
    '<Answer id="no" to="plug-in">No</Answer>',
    '$&\n<Answer id="hot" to="cool">It is hot</Answer>',
  )
  .concat('\n<Outcome id="cool" kind="wait" code="LAMP-09">\n\n## Let it cool\n\n</Outcome>\n');

beforeEach(() => {
  writeOwnContent(name, {
    articles: {
      lamp: { ...lamp, 'en-us': english, 'de-de': must(lamp['nl-nl']) },
      other: { ...lamp, 'en-us': english },
    },
  });
});

test('adds what is missing to every translation, in its place, and says what', async () => {
  const { code, said } = await add();
  expect(code).toBe(0);
  expect(said.trim().split('\n')).toEqual([
    `${fileOf('lamp', 'de-de')}: added cool, plugged.hot, lamps`,
    `${fileOf('lamp', 'nl-nl')}: added cool, plugged.hot, lamps`,
    `${fileOf('other', 'nl-nl')}: added cool, plugged.hot, lamps`,
    'Translate what was added, then run “npm run record”.',
  ]);
  const dutch = read('lamp', 'nl-nl');
  expect(dutch).toContain(
    '<Answer id="no">Nee</Answer>\n<Answer id="hot">It is hot</Answer>\n<Answer id="unsure">',
  );
  expect(dutch).toContain('<Outcome id="cool">\n\n## Let it cool\n\n</Outcome>');
  expect(dutch).toContain(
    'sources:\n  lamps:\n    title: About lamps\n    supports: Everything\n---\n',
  );
  const codes = check({ 'en-us': english, 'nl-nl': dutch }).diagnostics.map((found) => found.code);
  expect(codes).toEqual(['GP308']);
  expect((await add()).said.trim()).toBe('No translation is missing anything.');
});

test('adds to only one translation of one article', async () => {
  const before = read('lamp', 'de-de');
  await add('lamp', 'nl-nl');
  expect(read('lamp', 'nl-nl')).toContain('Let it cool');
  expect(read('lamp', 'de-de')).toBe(before);
  expect(read('other', 'nl-nl')).not.toContain('Let it cool');
});

test.each([
  [
    ['lmap'],
    'There is no article “lmap” — did you mean “lamp”? Otherwise create it with “npm run new guide”',
  ],
  [
    ['lamp', 'fr-fr'],
    '“lamp” has no translation “fr-fr” — create it with “npm run new locale lamp fr-fr”',
  ],
])('%j is refused with an explanation', async (args, said) => {
  expect(await add(...args)).toEqual({ code: 1, said: `${said}\n` });
});

test('a third argument is wrong use', async () => {
  expect(await add('lamp', 'nl-nl', 'x')).toEqual({
    code: 2,
    said: '“x” is one argument too many — “translate:add” takes <article> <locale>\n',
  });
});

test('a source with an error is shown instead, and nothing is written', async () => {
  writeFileSync(fileOf('lamp', 'en-us'), english.replace('to="cool"', 'to="cold"'));
  const before = read('lamp', 'nl-nl');
  const { code, said } = await add('lamp');
  expect([code, said]).toEqual([1, expect.stringContaining('GP101 There is no step “cold”')]);
  expect(read('lamp', 'nl-nl')).toBe(before);
});
