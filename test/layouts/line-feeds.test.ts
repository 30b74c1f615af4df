/** A checkout with carriage returns is bundled like one with line feeds, file for file. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { lineFeeds } from '../../src/layouts/line-feeds.ts';

const files = {
  'main.js': [
    "import icon from './icon.svg?url';",
    "import sheet from './print.css?url';",
    "import own from './own.css?inline';",
    "import data from './data.json';",
    'export const all = [icon, sheet, own, data.text, `two',
    'lines`];',
    '',
  ],
  'icon.svg': ['<svg xmlns="http://www.w3.org/2000/svg">', '  <path d="M0 0h1" />', '</svg>', ''],
  'print.css': ['p {', '  content: "a\\', 'b";', '}', ''],
  'own.css': ['p {', '  color: red;', '}', ''],
  'data.json': ['{', '  "text": "one"', '}', ''],
};

async function bundle(end: string, plugins: ReturnType<typeof lineFeeds>[]) {
  // Always the same folder, as file names also depend on paths.
  const root = resolve('.cache/test-line-feeds');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(root, name), lines.join(end));
  await build({
    root,
    plugins,
    logLevel: 'error',
    configFile: false,
    build: {
      outDir: 'out',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(root, 'main.js'),
        preserveEntrySignatures: 'strict',
        output: { assetFileNames: '[name].[hash][extname]', entryFileNames: '[name].[hash].js' },
      },
    },
  });
  const names = readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => [name, readFileSync(join(root, 'out', name), 'utf8')] as const);
}

test('what is bundled, inlined or copied comes out the same', async () => {
  const expected = await bundle('\n', [lineFeeds()]);
  expect(await bundle('\r\n', [lineFeeds()])).toEqual(expected);
  expect(expected.map(([name]) => name)).toEqual([
    expect.stringMatching(/^icon\.[\w-]+\.svg$/u),
    expect.stringMatching(/^main\.[\w-]+\.js$/u),
    expect.stringMatching(/^print\.[\w-]+\.css$/u),
  ]);
});

test('without the plugin, it would not', async () => {
  expect(await bundle('\r\n', [])).not.toEqual(await bundle('\n', []));
});

test('files without carriage returns are left to Vite, and so are those of packages', async () => {
  const bare = await bundle('\n', []);
  expect(await bundle('\n', [lineFeeds()])).toEqual(bare);
});
