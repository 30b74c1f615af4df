/** Every command: its help, its script in package.json, and its row in the README. */

import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/commands/list.ts';
import { helpOf, overviewOf, shortUsage } from '../../src/commands/runner/help.ts';
import { childrenOf, plainText, walk } from '../../src/author/node.ts';
import { must } from '../support/must.ts';

const all = await Promise.all(Object.values(commands).map((load) => load()));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
/** The README's table, as its cells' text. */
const rows = childrenOf(markdownToMdast(readFileSync('README.md', 'utf8')))
  .filter(({ type }) => type === 'table')
  .map((table) => childrenOf(table).map((row) => childrenOf(row).map(plainText)))
  .filter(([head]) => head?.[0] === 'command')
  .flatMap((table) => table.slice(1));

test('every script of package.json is the runner with a command’s name, and installs nothing else', () => {
  const wanted = all.map(({ name }) => [name, `node src/commands/run.mjs ${name}`]);
  expect(Object.entries(scripts)).toEqual(wanted);
});

test('a command is listed under its own name', () => {
  expect(all.map(({ name }) => name)).toEqual(Object.keys(commands));
});

describe.each(all.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test('has a help with its usage, what it does, all options, and an example of itself', () => {
    const help = helpOf(command);
    const [usage = ''] = help.split('\n');
    expect(usage).toMatch(/^usage: npm (?:run )?[\w:-]+/u);
    expect(help.toLowerCase()).toContain(`\n\n${command.summary.toLowerCase()}.`);
    for (const option of [...Object.keys(command.options), 'help'])
      expect(help).toMatch(new RegExp(`^ +(?:-h, )?--${option} .*\\p{L}{3}`, 'mu'));
    for (const argument of command.arguments)
      expect(help).toMatch(new RegExp(`^ +<${argument.name}>.* \\p{L}{2}`, 'mu'));
    const example = must(/^example: (.+)$/mu.exec(help)?.[1]);
    expect(example).toMatch(new RegExp(`\\bnpm (?:run )?${name}(?: |$)`, 'u'));
  });

  test('has an example that fits', () => {
    const [, typed = ''] = command.example.split(new RegExp(`npm (?:run )?${name}`, 'u'));
    const options = [...typed.matchAll(/ (--[\w-]+)/gu)].map(([, option]) => option);
    const known = Object.keys(command.options).map((option) => `--${option}`);
    if (command.passesOnTo === undefined) expect(known).toEqual(expect.arrayContaining(options));
    else expect(typed).not.toBe('');
  });

  test('does in the README what its help says', () => {
    const [, does = ''] = must(rows.find(([typed]) => typed === shortUsage(command)));
    expect(does.slice(0, command.summary.length)).toBe(command.summary);
    const own = does.split('npm run').at(0) ?? '';
    const options = [...own.matchAll(/--([\w-]+)/gu)].flatMap(([, option]) => option ?? []);
    const known = Object.keys(command.options);
    if (command.passesOnTo === undefined) expect(known).toEqual(expect.arrayContaining(options));
  });
});

test('the README lists the commands, in the order of the overview, and no others', () => {
  expect(rows.map(([typed]) => typed)).toEqual(all.map(shortUsage));
  const overview = overviewOf(all);
  for (const { summary } of all) expect(overview).toContain(summary);
});

test('no command is named in the README, the documentation or a message that does not exist', () => {
  const readme = [...walk(childrenOf(markdownToMdast(readFileSync('README.md', 'utf8'))))];
  const codes = readme.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
  const texts = [
    ...codes,
    ...[
      'CONTRIBUTING.md',
      'docs/hosts.md',
      'docs/search.md',
      'docs/sign-in.md',
      'deploy/github-pages.yml',
      'deploy/shards.yml',
    ].map((file) => readFileSync(file, 'utf8')),
  ];
  const named = texts.flatMap((text) =>
    [...text.matchAll(/npm run ([\w:-]+)/gu)].flatMap(([, name]) => name ?? []),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !(name in commands))).toEqual([]);
});
