/**
 * Code that contains all its mutants, each behind a switch: `mutant(7) ? a <= b : a < b`. It is
 * loaded once, whichever of them is on.
 */

import ts from 'typescript';
import { mutators } from './mutators.ts';

export interface Mutant {
  /** Unique within a run. */
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The whole line that it begins on, without spaces around it. */
  readonly on: string;
  readonly was: string;
  readonly becomes: string;
}

export interface Instrumented {
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/** The function that says whether a mutant is on; see `switches.ts`. */
const isOn = 'isMutantOn';

/**
 * @param file its path, for the list of its mutants
 * @param firstId the id of its first mutant
 */
export function instrument(file: string, text: string, firstId: number): Instrumented {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const mutants: Mutant[] = [];

  function add(node: ts.Node, becomes: string): number {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    const id = firstId + mutants.length;
    const was = node.getText(source);
    const on = (lines[line] ?? '').trim();
    mutants.push({ id, file, line: line + 1, column: character + 1, on, was, becomes });
    return id;
  }

  /** The node's text, with the mutants of its parts. */
  function withParts(node: ts.Node): string {
    let [code, end] = ['', node.getStart(source)];
    ts.forEachChild(node, (part) => {
      const start = part.getStart(source);
      code += text.slice(end, start) + render(part);
      end = part.end;
    });
    return code + text.slice(end, node.end);
  }

  function render(node: ts.Node): string {
    if (isFixed(node)) return node.getText(source);
    const code = withParts(node);
    if (ts.isBlock(node)) return renderBlock(node, code);
    if (ts.isExpressionStatement(node)) return `if (${isOn}(${add(node, ';')})) {} else ${code}`;
    if (!isReplaceable(node)) return code;
    const plain = (part: ts.Node) => part.getText(source);
    const found = new Set(mutators.flatMap((mutator) => mutator(node, plain)));
    found.delete(node.getText(source));
    return [...found].reduce(
      (inner, other) => `(${isOn}(${add(node, other)}) ? (${other}) : ${inner})`,
      found.size > 0 ? `(${code})` : code,
    );
  }

  function renderBlock(block: ts.Block, code: string): string {
    const isEmpty = block.statements.length === 0;
    // Whoever extends a class has to call its constructor.
    if (isEmpty || ts.isConstructorDeclaration(block.parent)) return code;
    return `{ if (${isOn}(${add(block, '{}')})) {} else ${code} }`;
  }

  return { code: withParts(source), mutants };
}

/** What only exists for the compiler, or names something. */
function isFixed(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  );
}

/** Whether any expression can stand where this one does. */
function isReplaceable(node: ts.Node): node is ts.Expression {
  if (!ts.isExpression(node) || ts.isParenthesizedExpression(node)) return false;
  if (ts.isSpreadElement(node) || ts.isOmittedExpression(node)) return false;
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent)) return false;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
    return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isDeleteExpression(parent) || ts.isTaggedTemplateExpression(parent)) return false;
  if (ts.isForInStatement(parent) || ts.isForOfStatement(parent))
    return parent.initializer !== node;
  // The name of a property, not a text.
  if ('name' in parent && parent.name === node) return false;
  if (ts.isComputedPropertyName(parent)) return true;
  const isInner =
    (ts.isPropertyAccessExpression(parent) ||
      ts.isElementAccessExpression(parent) ||
      ts.isCallExpression(parent)) &&
    parent.expression === node;
  // A method keeps its object, and a chain its end.
  return !(isInner && (ts.isCallExpression(parent) || ts.isOptionalChain(node)));
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
