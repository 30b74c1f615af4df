/** Walks that follow each answer of a guide once. */

import type { Path } from '../../src/author/paths.ts';
import type { Passed } from '../../src/guide/machine.ts';
import { must } from './must.ts';

/** An answer, the shortest way to its question, and where it leads from there. */
export interface Edge {
  /** The answers, this one included. */
  readonly trail: readonly Passed[];
  /** A question, or an outcome. */
  readonly to: string;
  /** The code of the outcome; undefined for a question. */
  readonly code: string | undefined;
}

/** Every answer once, each after one that leads to its question. */
export function edgesOf(paths: readonly Path[]): Edge[] {
  const edges = new Map<string, Edge>();
  const shortest = new Map<string, string>();
  const prefixes = paths.flatMap((path) =>
    path.trail.map((_, at) => ({ path, trail: path.trail.slice(0, at + 1) })),
  );
  for (const { path, trail } of prefixes.toSorted((a, b) => a.trail.length - b.trail.length)) {
    const { question, given } = must(trail.at(-1));
    const before = keyOf(trail.slice(0, -1));
    if ((shortest.get(question) ?? before) !== before) continue;
    shortest.set(question, before);
    const next = path.trail[trail.length];
    const to = next?.question ?? path.outcome;
    edges.set(`${question}=${given}`, { trail, to, code: next ? undefined : path.code });
  }
  return [...edges.values()];
}

export function keyOf(trail: readonly Passed[]): string {
  return trail.map(({ question, given }) => `${question}=${given}`).join('&');
}
