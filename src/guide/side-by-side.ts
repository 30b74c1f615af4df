/** A translation beside its source, block by block; the check sees to it that the blocks pair up. */

import type { StepId } from './config.ts';
import type { Document, Node, WrittenStep } from './document.ts';

export interface Pair<T> {
  readonly source: T;
  readonly translation: T | undefined;
}

export interface Section {
  /** Absent for the prose outside the steps. */
  readonly step?: StepId;
  readonly blocks: readonly Pair<Node>[];
  readonly answers: readonly Pair<string>[];
}

/** The sections of an article in the order of the source. */
export function alignDocuments(source: Document, translation: Document): Section[] {
  const byId = new Map(translation.steps.map((step) => [step.id, step]));
  return [
    { blocks: pair(source.background, translation.background), answers: [] },
    ...source.steps.map((step) => alignStep(step, byId.get(step.id))),
  ];
}

function alignStep(source: WrittenStep, translation: WrittenStep | undefined): Section {
  const labels = new Map(translation?.answers.map(({ id, label }) => [id, label]));
  return {
    step: source.id,
    blocks: pair(source.content, translation?.content ?? []),
    answers: source.answers.map(({ id, label }) => ({
      source: label,
      translation: labels.get(id),
    })),
  };
}

function pair(source: readonly Node[], translation: readonly Node[]): Pair<Node>[] {
  const blocks = (nodes: readonly Node[]) =>
    nodes.filter(({ type }) => type !== 'mdxFlowExpression');
  const others = blocks(translation);
  return blocks(source).map((node, index) => ({ source: node, translation: others[index] }));
}
