// @ts-check
/**
 * Writes the lists of what the project consists of from the files that are there, so that a new
 * rule, repair or diagnostic is one new file, and no list has to be edited. Runs before every
 * command. The lists are committed, because editors, lint and tests read them; a file is only
 * written if it changes, and not if its folder is missing, as in a container without `docs/`. Plain
 * JavaScript, because commands import what it writes.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A folder of modules that each export the same name, and the file that lists them.
 *
 * @typedef {object} Listed
 * @property {string} folder
 * @property {string} name what each file exports; files without it are not listed
 * @property {string} list the name of the exported list
 * @property {string} type of its items, and the module that it comes from
 * @property {string} from
 * @property {string} about what the list is
 */

/** @type {readonly Listed[]} */
const folders = [
  {
    folder: 'src/author/checks',
    name: 'rule',
    list: 'rules',
    type: 'Rule',
    from: '../rule.ts',
    about: 'Every rule for articles.',
  },
  {
    folder: 'src/corpus/repairs',
    name: 'repair',
    list: 'repairs',
    type: 'Repair',
    from: '../read/repair.ts',
    about: 'Every repair of an article of a corpus; each says when it is its turn.',
  },
];

const pages = 'docs/diagnostics';
const source = 'Written by src/commands/registries.mjs; do not edit it.';

/** Writes every list that is out of date, and returns the files that it wrote. */
export function writeRegistries(root = '.') {
  const isThere = (/** @type {string} */ folder) => existsSync(join(root, folder));
  const wanted = [
    ...folders.filter(({ folder }) => isThere(folder)).map((listed) => moduleList(root, listed)),
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
function moduleList(root, { folder, name, list, type, from, about }) {
  const declaration = new RegExp(`^export const ${name}\\b`, 'mu');
  const files = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .filter((file) => declaration.test(textOf(join(root, folder, file)) ?? ''))
    .sort();
  const imports = files.map((file) => `import { ${name} as ${variable(file)} } from './${file}';`);
  const text = [
    `/** ${about} ${source} */`,
    '',
    `import type { ${type} } from '${from}';`,
    ...imports,
    '',
    `export const ${list}: readonly ${type}[] = [`,
    ...files.map((file) => `  ${variable(file)},`),
    '];',
    '',
  ];
  return { file: `${folder}/index.ts`, text: text.join('\n') };
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
    `/** Every diagnostic: its severity and title, from its page in ${pages}/. ${source} */`,
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

/** @param {string} file such as `future-dates.ts` */
function variable(file) {
  return basename(file, '.ts').replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
