/** What is changed in code to see whether a test notices: the usual small mistakes. */

import ts from 'typescript';

/** Texts that replace an expression, given the text of each of its parts. */
export type Mutator = (node: ts.Expression, textOf: (part: ts.Node) => string) => readonly string[];

const { SyntaxKind } = ts;

/** Operators, and what each is mistaken for. */
const operators = new Map<ts.SyntaxKind, readonly string[]>([
  [SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [SyntaxKind.LessThanToken, ['<=', '>=']],
  [SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [SyntaxKind.AmpersandAmpersandToken, ['||']],
  [SyntaxKind.BarBarToken, ['&&']],
  [SyntaxKind.QuestionQuestionToken, ['&&']],
  [SyntaxKind.PlusToken, ['-']],
  [SyntaxKind.MinusToken, ['+']],
  [SyntaxKind.AsteriskToken, ['/']],
  [SyntaxKind.SlashToken, ['*']],
  [SyntaxKind.PercentToken, ['*']],
  [SyntaxKind.PlusEqualsToken, ['-=']],
  [SyntaxKind.MinusEqualsToken, ['+=']],
  [SyntaxKind.QuestionQuestionEqualsToken, ['=']],
]);

/** Those whose result is true or false. */
const comparisons = new Set([
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.GreaterThanEqualsToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.InKeyword,
  SyntaxKind.InstanceOfKeyword,
]);

/** Methods, and what each is mistaken for; without another name, the call is left out. */
const methods = new Map<string, string | undefined>([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['toLowerCase', 'toUpperCase'],
  ['toUpperCase', 'toLowerCase'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ...['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim', 'trimStart'].map(
    (name) => [name, undefined] as const,
  ),
  ...['trimEnd', 'replace', 'replaceAll', 'flat', 'normalize'].map(
    (name) => [name, undefined] as const,
  ),
]);

const binary: Mutator = (node, textOf) => {
  if (!ts.isBinaryExpression(node)) return [];
  const { left, operatorToken, right } = node;
  // Texts are joined, never subtracted.
  if (operatorToken.kind === SyntaxKind.PlusToken && (isText(left) || isText(right))) return [];
  const others = operators.get(operatorToken.kind) ?? [];
  const operand = (part: ts.Expression) =>
    ts.isBinaryExpression(part) ? `(${textOf(part)})` : textOf(part);
  const swapped = others.map((other) => `${operand(left)} ${other} ${operand(right)}`);
  const isTrueOrFalse = comparisons.has(operatorToken.kind);
  return isTrueOrFalse ? [...swapped, 'true', 'false'] : swapped;
};

/** What decides between two ways. */
const condition: Mutator = (node) => {
  const { parent } = node;
  const isLoop =
    ts.isWhileStatement(parent) || ts.isDoStatement(parent) || ts.isForStatement(parent);
  if (isLoop && !ts.isBinaryExpression(node)) return ['false'];
  const isDecided =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node);
  return isDecided && !ts.isBinaryExpression(node) ? ['true', 'false'] : [];
};

const unary: Mutator = (node, textOf) => {
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
    const operand = textOf(node.operand);
    if (node.operator === SyntaxKind.PlusPlusToken) return [`${operand}--`];
    if (node.operator === SyntaxKind.MinusMinusToken) return [`${operand}++`];
    return [operand];
  }
  if (node.kind === SyntaxKind.TrueKeyword) return ['false'];
  return node.kind === SyntaxKind.FalseKeyword ? ['true'] : [];
};

const literal: Mutator = (node) => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return node.text === '' ? ["'mutated'"] : ["''"];
  if (ts.isTemplateExpression(node)) return ['``'];
  if (ts.isArrayLiteralExpression(node))
    return node.elements.length === 0 ? ["['mutated']"] : ['[]'];
  return ts.isObjectLiteralExpression(node) && node.properties.length > 0 ? ['{}'] : [];
};

const pattern: Mutator = (node) => {
  if (!ts.isRegularExpressionLiteral(node)) return [];
  const { text } = node;
  const unanchored = [text.replace(/^\/\^/u, '/'), text.replace(/\$(?=\/\w*$)/u, '')];
  return unanchored.filter((other) => other !== text && !other.startsWith('//'));
};

const call: Mutator = (node, textOf) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: object, name } = node.expression;
  if (!methods.has(name.text) || ts.isOptionalChain(node)) return [];
  const other = methods.get(name.text);
  if (other === undefined) return [textOf(object)];
  return [`${textOf(object)}.${other}(${node.arguments.map(textOf).join(', ')})`];
};

const chain: Mutator = (node, textOf) => {
  const isAccess = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  if (!(isAccess || ts.isCallExpression(node)) || node.questionDotToken === undefined) return [];
  const object = textOf(node.expression);
  if (ts.isPropertyAccessExpression(node)) return [`${object}.${node.name.text}`];
  if (ts.isElementAccessExpression(node)) return [`${object}[${textOf(node.argumentExpression)}]`];
  return [`${object}(${node.arguments.map(textOf).join(', ')})`];
};

/** What a short function returns. */
const result: Mutator = ({ parent, kind }) =>
  ts.isArrowFunction(parent) && parent.body.kind === kind ? ['undefined'] : [];

export const mutators: readonly Mutator[] = [
  ...[binary, condition, unary, literal, pattern, call, chain, result],
];

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}
