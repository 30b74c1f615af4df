import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import astro from 'eslint-plugin-astro';
import { afterAll, describe, expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { z } from 'zod';
import { borders } from '../../lint/borders.mjs';
import { exceptions, rooms } from '../../lint/house.mjs';

/** ESLint with this rule alone. */
function linterIn(cwd: string, options = { exceptions: true }) {
  return new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      ...astro.configs.base,
      {
        plugins: { house: { rules: { borders } } },
        rules: { 'house/borders': ['error', options] },
      },
    ],
  });
}

function messagesOf(results: readonly ESLint.LintResult[]): string[] {
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message }) => `${line}: ${message}`),
  );
}

const here = linterIn(process.cwd());

async function complaints(file: string, code: string): Promise<string[]> {
  return messagesOf(await here.lintText(code, { filePath: file }));
}

describe('an import against the picture of the house is an error', () => {
  const guide = 'src/guide/x.ts';
  const author =
    '1: src/guide/ may not import src/author/, only its own files: see lint/house.mjs.';
  const wrong: readonly (readonly [string, string, string, string])[] = [
    ['a value', guide, `import { parse } from '../author/parse.ts';`, author],
    ['a type', guide, `import type { Document } from '../author/document.ts';`, author],
    ['a type in its place', guide, `let x: import('../author/document.ts').Document;`, author],
    ['an export', guide, `export * from '../author/parse.ts';`, author],
    ['what is loaded later', guide, `await import('../author/parse.ts');`, author],
    ['what only has effects', guide, `import '../author/parse.ts';`, author],
    [
      'a package',
      guide,
      `import { z } from 'zod';`,
      '1: src/guide/ may not import “zod”, only xstate: see lint/house.mjs.',
    ],
    [
      'the disk in a check',
      'src/author/checks/x.ts',
      `import { readFileSync } from 'node:fs';`,
      '1: src/author/ may not import “node:fs”, only node:crypto, satteri, xstate, yaml, zod: see lint/house.mjs.',
    ],
    [
      'a parser in a reader’s browser',
      'src/browser/send/x.ts',
      `import { parse } from '../../author/parse.ts';`,
      '1: src/browser/ may not import src/author/, only graph, search, guide, facts, locale, styles: see lint/house.mjs.',
    ],
    [
      'the index’s writer in a search',
      'src/search/x.ts',
      `import './build/write-index.ts';`,
      '1: src/search/ may not import src/search/build/, only locale: see lint/house.mjs.',
    ],
    [
      'a test',
      'src/pages/x.ts',
      `import { must } from '../../test/support/must.ts';`,
      '1: src/ may not import what is outside it.',
    ],
    [
      'from a new folder',
      'src/attic/x.ts',
      `import '../guide/machine.ts';`,
      '1: “src/attic” is not in the picture of the house: add it to lint/house.mjs.',
    ],
    [
      'in front matter',
      'src/layouts/x.astro',
      `---\nimport Step from '../pages/x.astro';\n---\n<p />\n`,
      '2: src/layouts/ may not import src/pages/, only components, browser, meta, library, author, guide, locale, markup, styles: see lint/house.mjs.',
    ],
    [
      'in a component’s script',
      'src/components/x.astro',
      `---\nconst x = 1;\n---\n<script>\n  import '../commands/new.ts';\n</script>\n`,
      '5: src/components/ may not import src/commands/, only browser, search/build, corpus/write, meta, library, pictures, graph, search, diagram, author, guide, facts, locale, markup, styles: see lint/house.mjs.',
    ],
  ];
  test.each(wrong)('%s', async (_, file, code, message) => {
    expect(await complaints(file, code)).toEqual([message]);
  });
});

const right: readonly (readonly [string, string])[] = [
  ['src/guide/x.ts', `import { setup } from 'xstate';\nimport { parseInstant } from './time.ts';`],
  ['src/author/checks/x.ts', `import type { GuideConfig } from '../../guide/config.ts';`],
  ['src/search/x.ts', `import { deburr } from 'es-toolkit/string';`],
  ['src/search/build/x.ts', `import { fold } from '../fold.ts';\nimport 'node:fs';`],
  ['src/library/x.ts', `import { readFileSync } from 'node:fs';\nimport '../author/parse.ts';`],
  ['src/browser/diagram/x.ts', `import styles from '../../styles/drawing.css?url';`],
  ['src/browser/send/x.ts', `import '../diagram/draw-path.ts';`],
  ['test/guide/x.test.ts', `import '../../src/author/parse.ts';`],
];
test.each(right)('an import that the picture shows is not: %s', async (file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});

describe('a circle is an error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'borders-'));
  const linter = linterIn(folder);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function complaintsAbout(files: Readonly<Record<string, string>>): Promise<string[]> {
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    }
    return messagesOf(await linter.lintFiles(Object.keys(files)));
  }

  test('of types, in each of its files', async () => {
    const files = {
      'src/guide/a.ts': `import { b } from './b.ts';\nexport type A = string;`,
      'src/guide/b.ts': `\nimport type { A } from './a.ts';\nexport const b: A = '';`,
    };
    expect(await complaintsAbout(files)).toEqual([
      '1: This import leads in a circle: src/guide/a.ts → src/guide/b.ts → src/guide/a.ts.',
      '2: This import leads in a circle: src/guide/b.ts → src/guide/a.ts → src/guide/b.ts.',
    ]);
  });

  test('through components', async () => {
    const files = {
      'src/pages/a.astro': `---\nimport B from './b.astro';\n---\n<B />\n`,
      'src/pages/b.astro': `---\n---\n<p />\n<script>\n  import './c.ts';\n</script>\n`,
      'src/pages/c.ts': `export { default } from './a.astro';`,
    };
    expect(await complaintsAbout(files)).toHaveLength(3);
  });

  test('and a chain that ends, or two ways to one place, is not', async () => {
    const files = {
      'src/guide/c.ts': `import './d.ts';\nimport './e.ts';`,
      'src/guide/d.ts': `import './e.ts';`,
      'src/guide/e.ts': 'export {};',
    };
    expect(await complaintsAbout(files)).toEqual([]);
  });
});

test('each folder stands above what it imports', () => {
  const order = Object.keys(rooms);
  for (const [room, { imports }] of Object.entries(rooms))
    for (const other of imports)
      expect(order.indexOf(other), `${room} → ${other}`).toBeGreaterThan(order.indexOf(room));
});

test('CONTRIBUTING shows the house as it is', () => {
  const picture = readFileSync('CONTRIBUTING.md', 'utf8');
  const boxes = [...picture.matchAll(/^  (\w+)\["([^<]+)<br>/gmu)].flatMap(
    ([, box = '', names = '']) =>
      names.split(' ').map((name) => [name.replace(/\/$/u, ''), box] as const),
  );
  const boxOf = new Map(boxes);
  expect([...boxOf.keys()].sort()).toEqual(Object.keys(rooms).sort());

  const arrows = [...picture.matchAll(/^  (\w+) --> (\w+)$/gmu)];
  const leadsTo = (from: string, to: string): boolean =>
    from === to || arrows.some(([, tail = '', head = '']) => tail === from && leadsTo(head, to));
  const imports = Object.entries(rooms).flatMap(([room, { imports: others }]) =>
    others.map((other) => [boxOf.get(room) ?? '', boxOf.get(other) ?? ''] as const),
  );
  expect(imports.filter(([from, to]) => !leadsTo(from, to))).toEqual([]);
  const drawn = arrows.map(([, tail = '', head = '']) => `${tail} → ${head}`);
  const needed = new Set(imports.map(([from, to]) => `${from} → ${to}`));
  expect(drawn.filter((arrow) => !needed.has(arrow))).toEqual([]);
});

test('each exception is still needed, and permits nothing else', async () => {
  const files = [...new Set(exceptions.map(({ from }) => from))];
  const found = messagesOf(await linterIn(process.cwd(), { exceptions: false }).lintFiles(files));
  expect(found).toHaveLength(exceptions.length);
  for (const file of files)
    expect(await complaints(file, `import '../../../../elsewhere.ts';`)).toHaveLength(1);
});

test('the project’s own lint has the rule, and keeps the page, the process and the clock out', async () => {
  const project = new ESLint();
  const rulesOf = async (file: string) => {
    const config: unknown = await project.calculateConfigForFile(file);
    const { rules } = z.object({ rules: z.record(z.string(), z.array(z.unknown())) }).parse(config);
    return (name: string) => rules[name]?.[0] === 2;
  };
  for (const file of [
    'src/guide/machine.ts',
    'src/author/checks/ids.ts',
    'src/facts/core/ask.ts',
  ]) {
    const has = await rulesOf(file);
    expect(has('house/borders'), file).toBe(true);
    expect(has('no-restricted-globals'), file).toBe(true);
    expect(has('no-restricted-properties'), file).toBe(true);
  }
  for (const file of ['src/browser/guide.ts', 'src/pages/404.astro', 'src/search/build/x.ts']) {
    const has = await rulesOf(file);
    expect(has('house/borders'), file).toBe(true);
    expect(has('no-restricted-globals'), file).toBe(false);
  }
});
