// @ts-check
/**
 * Writes the lists of what the project consists of from the files that are there, so that a new
 * rule, repair, fact or diagnostic is one new file, and no list has to be edited. Runs before every
 * command. The lists are committed, because editors, lint and tests read them; a file is only
 * written if it changes, and not if its folder is missing, as in a container without `docs/`. Plain
 * JavaScript, because commands import what it writes.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A module that lists what other modules export under one name.
 *
 * @typedef {object} Listed
 * @property {string} file the module that is written
 * @property {string} [each] the file of each folder beside `file`; without it, every file beside it
 * @property {string} name what each of them exports; one without it is not listed
 * @property {string} list the name of the list
 * @property {string} [type] of its items, and where it comes from; without it, a record by folder
 * @property {string} [from]
 * @property {string} about what the list is
 */

/** @type {readonly Listed[]} */
const lists = [
  {
    ...{ file: 'src/author/checks/index.ts', name: 'rule', list: 'rules' },
    ...{ type: 'Rule', from: '../rule.ts', about: 'Every rule for articles.' },
  },
  {
    ...{ file: 'src/corpus/repairs/index.ts', name: 'repair', list: 'repairs' },
    ...{ type: 'Repair', from: '../read/repair.ts' },
    about: 'Every repair of an article of a corpus; each says when it is its turn.',
  },
  {
    ...{ file: 'src/facts/registry.ts', each: 'fact.ts', name: 'fact', list: 'registry' },
    about: 'Every fact by its name.',
  },
  {
    ...{ file: 'src/facts/samples.ts', each: 'sample.ts', name: 'sample', list: 'samples' },
    ...{ type: 'FactSample', from: './core/sample.ts' },
    about: 'What the facts know of the sample organizations.',
  },
];

const pages = 'docs/diagnostics';
const source = 'Written by src/commands/registries.mjs; do not edit it.';

/** Writes every list that is out of date, and returns the files that it wrote. */
export function writeRegistries(root = '.') {
  const isThere = (/** @type {string} */ folder) => existsSync(join(root, folder));
  const wanted = [
    ...lists.filter(({ file }) => isThere(dirname(file))).map((listed) => moduleList(root, listed)),
    ...(isThere(pages) ? diagnostics(root) : []),
  ];
  return wanted.flatMap(({ file, text }) => {
    const path = join(root, file);
    if (textOf(path) === text) return [];
    writeFileSync(path, text);
    return [file];
  });
}

/**
 * @param {string} root
 * @param {Listed} listed
 */
function moduleList(root, { file, each, name, list, type, from, about }) {
  const declaration = new RegExp(`^export const ${name}\\b`, 'mu');
  const folder = join(root, dirname(file));
  const found = readdirSync(folder)
    .map((entry) => (each === undefined ? entry : `${entry}/${each}`))
    .filter((path) => path.endsWith('.ts') && path !== basename(file))
    .filter((path) => declaration.test(textOf(join(folder, path)) ?? ''))
    .map((path) => ({ path, key: dirname(path), variable: variable(path) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const text = [
    '/**',
    ` * ${about}`,
    ` * ${source}`,
    ' */',
    '',
    ...(type ? [`import type { ${type} } from '${from}';`] : []),
    ...found.map(({ path, variable: own }) => `import { ${name} as ${own} } from './${path}';`),
    '',
    type ? `export const ${list}: readonly ${type}[] = [` : `export const ${list} = {`,
    ...found.map(({ key, variable: own }) => (type ? `  ${own},` : `  '${key}': ${own},`)),
    type ? '];' : '};',
    '',
  ];
  return { file, text: text.join('\n') };
}

/**
 * The codes of diagnostics, and their index: each page begins with its code, title and severity.
 *
 * @param {string} root
 */
function diagnostics(root) {
  const codes = readdirSync(join(root, pages))
    .filter((file) => /^[A-Z]{2}\d+\.md$/u.test(file))
    .sort()
    .map((file) => readPage(join(root, pages, file)));
  const entries = codes.map(({ code, severity, title }) => {
    return `  ${code}: ['${severity}', '${title}'],`;
  });
  const module = [
    '/**',
    ` * Every diagnostic: its severity and title, from its page in ${pages}/.`,
    ` * ${source}`,
    ' */',
    'export const codes = {',
    ...entries,
    "} as const satisfies Record<string, readonly ['error' | 'warning', string]>;",
    '',
  ];
  const index = `${pages}/README.md`;
  const rows = codes.map(({ code, severity, title }) => {
    return `| [${code}](${code}.md) | ${severity} | ${title} |`;
  });
  const table = ['| Code | Severity | What is wrong |', '| --- | --- | --- |', ...rows, ''];
  const text = textOf(join(root, index)) ?? '';
  return [
    { file: 'src/author/codes.ts', text: module.join('\n') },
    // A function, since a title may contain what a replacement string would interpret.
    { file: index, text: text.replace(/(?:^\|.*\n)+/mu, () => table.join('\n')) },
  ];
}

/** @param {string} path */
function readPage(path) {
  const code = basename(path, '.md');
  const head = /^# (?<code>\w+) · (?<title>.+)\n\nSeverity: (?<severity>error|warning)\n/u;
  const found = head.exec(textOf(path) ?? '')?.groups;
  if (found?.code !== code)
    throw new Error(
      `${path}:1:1 begins with “# ${code} · title”, then “Severity: error” or “warning”`,
    );
  return { code, title: found.title, severity: found.severity };
}

/** @param {string} path such as `future-dates.ts`, or `sign-in.state/fact.ts` */
function variable(path) {
  const name = path.includes('/') ? dirname(path) : basename(path, '.ts');
  return name.replace(/[.-]+(\w)/gu, (_, letter) => letter.toUpperCase());
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
