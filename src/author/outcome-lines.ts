/**
 * The full text of an outcome as plain lines for a message: every sentence, and the commands.
 * Placeholders that only the reader's page can fill in are kept.
 */

import type { Condition } from '../guide/config.ts';
import type { TextLine, TextPart } from '../guide/outcome-text.ts';
import type { Node, WrittenStep } from './document.ts';
import { alertOf, isDangerous } from './blocks.ts';
import { attributesOf, childrenOf, foldSpaces, isElement, plainText } from './node.ts';
import { conditionOf } from './targets.ts';

/**
 * @param sayCondition what is above text for some readers: which earlier answer it is for
 * @returns lines, with an empty one between blocks; none if the outcome consists only of a heading
 */
export function outcomeLines({ content }: WrittenStep, sayCondition: SayCondition): TextLine[] {
  const [first, ...rest] = content;
  const body = first?.type === 'heading' ? rest : content;
  return separated(body.map((node) => linesOf(node, sayCondition)));
}

type SayCondition = (condition: Condition) => string;

function linesOf(node: Node, sayCondition: SayCondition): TextLine[] {
  if (isElement(node) && node.name === 'When') {
    const condition = conditionOf({ attributes: attributesOf(node, () => undefined) });
    const inside = node.children.map((child) => linesOf(child, sayCondition));
    return separated([[[sayCondition(condition)]], ...inside]);
  }
  if (node.type === 'list') return listLines(node, sayCondition);
  if (node.type === 'code') return node.value.split('\n').map((line) => [line]);
  if (node.type === 'table') return childrenOf(node).map(rowLine);
  const framed = frameOf(node);
  if (framed) {
    const blocks = childrenOf(node).map((child) => linesOf(child, sayCondition));
    return framedLines(blocks, framed);
  }
  if (childrenOf(node).some(isBlock) && !isPlace(node))
    return separated(childrenOf(node).map((child) => linesOf(child, sayCondition)));
  return brokenLines(partsOf(node));
}

/** Numbers and bullets as people type them; further blocks of an item go below its first line. */
function listLines(list: Extract<Node, { type: 'list' }>, sayCondition: SayCondition): TextLine[] {
  const first = list.start ?? 1;
  return list.children.flatMap((item, index) => {
    const mark = list.ordered ? `${first + index}. ` : '- ';
    const indent = ' '.repeat(mark.length);
    return childrenOf(item)
      .flatMap((child) => linesOf(child, sayCondition))
      .map((line, at) => (line.length === 0 ? line : [at === 0 ? mark : indent, ...line]));
  });
}

/** What a frame is called where there is none; undefined for a block without one. */
function frameOf(node: Node): { readonly before: string } | undefined {
  if (node.type === 'blockquote') {
    const alert = alertOf(node);
    return alert && { before: isDangerous(alert.name) ? '⚠ ' : '' };
  }
  if (!isElement(node)) return undefined;
  if (node.name === 'Warning') return { before: '⚠ ' };
  if (node.name !== 'Tab') return undefined;
  return { before: `${attributesOf(node, () => undefined).get('name') ?? ''}: ` };
}

function framedLines(
  blocks: readonly (readonly TextLine[])[],
  { before }: { readonly before: string },
): TextLine[] {
  const [first = [], ...rest] = separated(blocks);
  const [words = '', ...parts] = first;
  const unmarked = typeof words === 'string' ? words.replace(/^\[!\w+\]\s*/u, '') : words;
  const opening = typeof unmarked === 'string' ? [before + unmarked] : [before, unmarked];
  return [[...opening, ...parts].filter((part) => part !== ''), ...rest];
}

function rowLine(row: Node): TextLine {
  return [childrenOf(row).map(plainText).join(' | ')];
}

/** The words of a paragraph; a link's address follows its words. */
function partsOf(node: Node): TextPart[] {
  if (node.type === 'text') return [foldSpaces(node.value)];
  if (node.type === 'inlineCode') return [node.value];
  if (node.type === 'break') return ['\n'];
  if (node.type === 'image') return [node.alt ?? ''];
  if (isElement(node) && node.name === 'Summary') return [{ summary: true }];
  if (isElement(node) && node.name === 'Reminder') return [];
  if (isElement(node) && node.name === 'Deadline') return [{ deadline: plainText(node) }];
  const parts = childrenOf(node).flatMap(partsOf);
  const isElsewhere = node.type === 'link' && /^https?:/u.test(node.url);
  return isElsewhere && plainText(node) !== node.url ? [...parts, ` (${node.url})`] : parts;
}

function brokenLines(parts: readonly TextPart[]): TextLine[] {
  const lines: TextPart[][] = [[]];
  for (const part of parts) {
    if (part === '\n') lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines.filter((line) => line.length > 0);
}

function separated(blocks: readonly (readonly TextLine[])[]): TextLine[] {
  const filled = blocks.filter((lines) => lines.length > 0);
  return filled.flatMap((lines, index) => (index === 0 ? lines : [[], ...lines]));
}

function isPlace(node: Node): boolean {
  return isElement(node) && ['Summary', 'Reminder', 'Deadline'].includes(node.name ?? '');
}

function isBlock({ type }: Node): boolean {
  return ['paragraph', 'list', 'code', 'table', 'blockquote', 'mdxJsxFlowElement'].includes(type);
}
