/** A translation next to its source, block by block. The checks ensure that the blocks pair up. */

import type { AnswerId, StepId } from '../guide/config.ts';
import type { Document, Node, WrittenStep } from './document.ts';
import { rangeOf } from './node.ts';

export interface Pair<T> {
  readonly source: T;
  readonly translation: T | undefined;
}

export interface AnswerPair extends Pair<string> {
  readonly id: AnswerId;
  /** Absent if the source has none. */
  readonly hint?: Pair<string>;
  /** The step it leads to. */
  readonly to: StepId | undefined;
}

export interface Section {
  /** Absent for prose outside the steps. */
  readonly step?: StepId;
  readonly blocks: readonly Pair<Node>[];
  readonly answers: readonly AnswerPair[];
}

/** The sections of an article in source order, with prose between steps in its place. */
export function alignDocuments(source: Document, translation: Document): Section[] {
  const byId = new Map(translation.steps.map((step) => [step.id, step]));
  const prose = pair(source.background, translation.background);
  const startOf = (block: Pair<Node>) => rangeOf(block.source).start;
  let last = -1;
  const proseUntil = (start: number): Section[] => {
    const blocks = prose.filter((block) => startOf(block) > last && startOf(block) < start);
    last = start;
    return blocks.length > 0 ? [{ blocks, answers: [] }] : [];
  };
  return [
    ...source.steps.flatMap((step) => [
      ...proseUntil(step.range.start),
      alignStep(step, byId.get(step.id)),
    ]),
    ...proseUntil(Infinity),
  ];
}

function alignStep(source: WrittenStep, translation: WrittenStep | undefined): Section {
  const translated = new Map(translation?.answers.map((answer) => [answer.id, answer]));
  return {
    step: source.id,
    blocks: pair(source.content, translation?.content ?? []),
    answers: source.answers.map(({ id, label, hint, attributes }) => ({
      id,
      source: label,
      translation: translated.get(id)?.label,
      ...(hint && { hint: { source: hint, translation: translated.get(id)?.hint } }),
      to: attributes.get('to'),
    })),
  };
}

function pair(source: readonly Node[], translation: readonly Node[]): Pair<Node>[] {
  const blocks = (nodes: readonly Node[]) =>
    nodes.filter(({ type }) => type !== 'mdxFlowExpression');
  const others = blocks(translation);
  return blocks(source).map((node, index) => ({ source: node, translation: others[index] }));
}
