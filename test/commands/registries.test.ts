/** The lists of rules and codes are made from the files that are there. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeRegistries } from '../../src/commands/registries.mjs';

const copied = [
  'src/author/checks',
  'src/author/codes.ts',
  'src/corpus/repairs',
  'src/facts',
  'docs/diagnostics',
];

describe('the lists that every command writes', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'registries-'));
    for (const path of copied) cpSync(path, join(root, path), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string) => {
    writeFileSync(join(root, file), text);
  };

  it('are up to date as committed', () => {
    expect(writeRegistries(root)).toEqual([]);
  });

  it('name a rule whose file was added, and forget one whose file is gone', () => {
    write('src/author/checks/too-long.ts', 'export const rule: Rule = { of: "text" };\n');
    rmSync(join(root, 'src/author/checks/graph.ts'));
    expect(writeRegistries(root)).toEqual(['src/author/checks/index.ts']);
    const list = read('src/author/checks/index.ts');
    expect(list).toContain("import { rule as tooLong } from './too-long.ts';");
    expect(list).toMatch(/^ {2}tooLong,$/mu);
    expect(list).not.toContain('graph');
  });

  it('name a fact whose folder was added, and what the sample knows of it', () => {
    mkdirSync(join(root, 'src/facts/mailbox.size'));
    write('src/facts/mailbox.size/fact.ts', "export const fact = defineFact('mailbox.size');\n");
    write('src/facts/mailbox.size/sample.ts', 'export const sample: FactSample = {};\n');
    expect(writeRegistries(root)).toEqual(['src/facts/registry.ts', 'src/facts/samples.ts']);
    expect(read('src/facts/registry.ts')).toContain("  'mailbox.size': mailboxSize,\n");
    expect(read('src/facts/samples.ts')).toContain('  mailboxSize,\n');
  });

  it('pass over a file that exports no rule', () => {
    write('src/author/checks/helper.ts', 'export const ruler = 1;\n');
    expect(writeRegistries(root)).toEqual([]);
  });

  it('know a diagnostic by its page, and keep what else its index says', () => {
    write(
      'docs/diagnostics/GP199.md',
      '# GP199 · It costs $& to say\n\nSeverity: warning\n\nWhy.\n',
    );
    const before = read('docs/diagnostics/README.md');
    expect(writeRegistries(root)).toEqual(['src/author/codes.ts', 'docs/diagnostics/README.md']);
    expect(read('src/author/codes.ts')).toContain("  GP199: ['warning', 'It costs $& to say'],\n");
    const row = '| [GP199](GP199.md) | warning | It costs $& to say |\n';
    expect(read('docs/diagnostics/README.md').replace(row, '')).toBe(before);
  });

  it.each([
    ['another code', '# GP200 · It is long\n\nSeverity: warning\n'],
    ['no severity', '# GP199 · It is long\n\nWhy.\n'],
    ['another severity', '# GP199 · It is long\n\nSeverity: fatal\n'],
  ])('say which page is wrong, and how it begins: %s', (_, text) => {
    write('docs/diagnostics/GP199.md', text);
    expect(() => writeRegistries(root)).toThrow(
      /docs\/diagnostics\/GP199\.md:1:1 begins with “# GP199 · title”/u,
    );
  });

  it('are not written for a folder that is not there', () => {
    rmSync(join(root, 'docs'), { recursive: true });
    rmSync(join(root, 'src/author/codes.ts'));
    expect(writeRegistries(root)).toEqual([]);
  });
});
