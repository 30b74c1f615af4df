// @ts-check
/** An ESLint rule: every import of `src/` keeps to the house, and none leads in a circle. */

import { join, posix, relative, sep } from 'node:path';
import { exceptions, roomOf, rooms } from './house.mjs';
import { importsOf, importsOfFile } from './imports.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export const borders = {
  meta: {
    type: 'problem',
    docs: { description: 'imports keep to lint/house.mjs, and none leads in a circle' },
    schema: [
      {
        type: 'object',
        properties: { exceptions: { type: 'boolean' } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ exceptions: true }],
  },
  create(context) {
    const { cwd, physicalFilename, filename, sourceCode } = context;
    const file = relative(cwd, physicalFilename).split(sep).join('/');
    // The scripts of an Astro component are read as part of it.
    if (!file.startsWith('src/') || filename !== physicalFilename) return {};
    const excepted = context.options[0].exceptions ? exceptions : [];
    return {
      Program() {
        const circle = circleThrough(cwd, file, sourceCode.text);
        for (const { specifier, at } of importsOf(file, sourceCode.text)) {
          const to = targetOf(file, specifier);
          if (excepted.some((exception) => exception.from === file && exception.to === to))
            continue;
          const message =
            complaintAbout(file, to, specifier) ??
            (circle?.[1] === to
              ? `This import leads in a circle: ${circle.join(' → ')}.`
              : undefined);
          if (message === undefined) continue;
          const loc = {
            start: sourceCode.getLocFromIndex(at),
            end: sourceCode.getLocFromIndex(at + specifier.length + 2),
          };
          context.report({ loc, message });
        }
      },
    };
  },
};

/**
 * @param {string} file
 * @param {string} to a path, or the name of a package
 * @param {string} specifier
 * @returns {string | undefined}
 */
function complaintAbout(file, to, specifier) {
  const room = roomOf(file);
  // Files beside the folders declare types for all of them.
  if (room === undefined)
    return file.split('/').length > 2
      ? `“${posix.dirname(file)}” is not in the picture of the house: add it to lint/house.mjs.`
      : undefined;
  const { imports, packages } = rooms[room] ?? { imports: [] };
  if (!specifier.startsWith('.')) {
    if (!packages || packages.includes(to) || packages.includes(packageOf(to))) return undefined;
    return `src/${room}/ may not import “${specifier}”, only ${listOf(packages)}: see lint/house.mjs.`;
  }
  if (!to.startsWith('src/')) return 'src/ may not import what is outside it.';
  const other = roomOf(to);
  if (other === room || (other !== undefined && imports.includes(other))) return undefined;
  const there = other === undefined ? to : `src/${other}/`;
  return `src/${room}/ may not import ${there}, only ${listOf(imports)}: see lint/house.mjs.`;
}

/**
 * The shortest chain of imports from a file back to itself.
 *
 * @param {string} cwd
 * @param {string} file
 * @param {string} text its text, which may not have been saved yet
 * @returns {readonly string[] | undefined}
 */
function circleThrough(cwd, file, text) {
  /** @type {string[][]} */
  const chains = [[file]];
  const seen = new Set();
  for (const chain of chains) {
    const last = chain.at(-1) ?? file;
    const imports = last === file ? importsOf(file, text) : importsOfFile(join(cwd, last));
    for (const { specifier } of imports) {
      if (!specifier.startsWith('.')) continue;
      const to = targetOf(last, specifier);
      if (to === file) return [...chain, file];
      if (seen.has(to)) continue;
      seen.add(to);
      chains.push([...chain, to]);
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @param {string} specifier
 */
function targetOf(file, specifier) {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {readonly string[]} names */
function listOf(names) {
  return names.length > 0 ? names.join(', ') : 'its own files';
}
