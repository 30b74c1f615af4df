// @ts-check
/** What a file imports: values and types, in `import`, `export … from`, `import()` and types. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import ts from 'typescript';

/**
 * @typedef {object} Import
 * @property {string} specifier as written, without a query such as `?raw`
 * @property {number} at its index in the file's text
 */

/**
 * @param {string} file its name says what it is written in
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(file, text) {
  const scripts = file.endsWith('.astro') ? scriptsOf(text) : [{ start: 0, code: text }];
  return scripts.flatMap(({ start, code }) => {
    const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest);
    return specifiersIn(source).map((literal) => ({
      specifier: literal.text.replace(/\?.*$/u, ''),
      at: start + literal.getStart(source),
    }));
  });
}

/** @type {Map<string, { time: number, imports: Import[] }>} */
const known = new Map();

/**
 * The imports of a file on disk; none if it does not exist or contains no code.
 *
 * @param {string} file
 */
export function importsOfFile(file) {
  if (!/\.(?:ts|mjs|astro)$/u.test(file) || !existsSync(file)) return [];
  const time = statSync(file).mtimeMs;
  const before = known.get(file);
  if (before?.time === time) return before.imports;
  const imports = importsOf(file, readFileSync(file, 'utf8'));
  known.set(file, { time, imports });
  return imports;
}

/**
 * The front matter and the scripts of an Astro component.
 *
 * @param {string} text
 */
function scriptsOf(text) {
  const parts = [
    ...text.matchAll(/^(---\r?\n)(.*?)^---/gmsu),
    ...text.matchAll(/(<script\b[^>]*>)(.*?)<\/script>/gsu),
  ];
  return parts.map(({ index, 1: opening = '', 2: code = '' }) => ({
    start: index + opening.length,
    code,
  }));
}

/**
 * @param {ts.Node} node
 * @returns {ts.StringLiteralLike[]}
 */
function specifiersIn(node) {
  /** @type {ts.StringLiteralLike[]} */
  const found = [];
  const own = specifierOf(node);
  if (own && ts.isStringLiteralLike(own)) found.push(own);
  ts.forEachChild(node, (child) => {
    found.push(...specifiersIn(child));
  });
  return found;
}

/** @param {ts.Node} node */
function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  return undefined;
}
