/** The README's recipes, followed literally in a separate content folder. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownToMdast } from 'satteri';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { checkArticle } from '../../src/author/check.ts';
import type { Node } from '../../src/author/document.ts';
import { childrenOf, plainText, walk } from '../../src/author/node.ts';
import { runNode } from '../support/command.ts';
import { must } from '../support/must.ts';
import { writeOwnContent } from '../support/own-content.ts';

const readme = childrenOf(markdownToMdast(readFileSync('README.md', 'utf8')));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const name = 'test-readme';
const content = join('.cache', name, 'content');

/** The code in a section's paragraph that mentions a word, and the example after it. */
function recipe(word: string) {
  const index = readme.findIndex(
    (node) => node.type === 'paragraph' && plainText(node).includes(word),
  );
  const codes = [...walk([must(readme[index])])].flatMap((node) =>
    node.type === 'inlineCode' ? [node.value] : [],
  );
  const example = must(readme.slice(index).find(isExample));
  return { codes, example: example.type === 'code' ? `${example.value}\n` : '' };
}

function isExample(node: Node): boolean {
  return node.type === 'code' && node.lang === 'mdx';
}

/** Runs `npm run …` as written in the README. */
async function follow(command: string) {
  const [, script = '', ...args] = command.replace(/^npm run/u, 'npm').split(/ (?:-- )?/u);
  const [program, ...own] = must(scripts[script], command).split(' ');
  expect(program).toBe('node');
  return runNode(content, ...own, ...args);
}

const paste = (file: string, text: string) => {
  const path = join(content, file.replace(/^content\//u, ''));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

beforeEach(() => {
  writeOwnContent(name, { articles: {} });
  mkdirSync(join(content, 'articles'), { recursive: true });
});

test('the README’s example of a guide works when pasted', () => {
  const { example: text } = recipe('Paste this into');
  const { config, diagnostics } = checkArticle(
    { id: 'no-sound', locales: { 'en-us': { file: 'en-us.mdx', text } } },
    { facts: {}, today: Date.parse('2026-11-22') },
  );
  expect(diagnostics).toEqual([]);
  expect(Object.keys(config?.states ?? {})).toEqual(['light', 'unmute', 'call']);
});

test('its recipe passes the check: paste, then run the commands that it names', async () => {
  const { codes, example } = recipe('Paste this into');
  paste(must(codes.find((code) => code.endsWith('en-us.mdx'))), example);
  const commands = codes.filter((code) => code.startsWith('npm run'));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(await follow(command)).toMatchObject({ code: 0 });
  expect(await follow('npm run check -- content')).toEqual({
    code: 0,
    said: 'The content is in order.\n',
  });
});

test('so does its translation by hand', async () => {
  const guide = recipe('Paste this into');
  paste('content/articles/no-sound/en-us.mdx', guide.example);
  const { codes, example } = recipe('starts a translation. To do it by hand');
  const [front = ''] = /^---\n[^]*?\n---\n/u.exec(guide.example) ?? [];
  const begun = front.replace(
    /^translation: source\nchecked: .*$/mu,
    must(codes.find((code) => code === 'translation: human')),
  );
  const rest = guide.example
    .slice(front.length)
    .replace(/<Question[^]*?<\/Question>\n/u, () => example)
    .replaceAll(/<Outcome (id="[^"]+")[^>]*>/gu, '<Outcome $1>')
    .replace('Press the button under the light', 'Druk op de knop onder het lampje')
    .replace('Call the service desk', 'Bel de servicedesk');
  paste('content/articles/no-sound/nl-nl.mdx', begun + rest);
  await follow('npm run record');
  expect(await follow('npm run check -- content')).toEqual({
    code: 0,
    said: 'The content is in order.\n',
  });
});

test('the commands that it lists exist', () => {
  const codes = [...walk(readme)].flatMap((node) =>
    node.type === 'inlineCode' ? [node.value] : [],
  );
  const named = codes.flatMap((code) => /^npm run ([\w:-]+)/u.exec(code)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});
