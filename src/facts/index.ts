/**
 * Everything that Guidepost can read from Microsoft Graph, one folder per fact. Pure: no network, no
 * DOM, and the clock is a parameter.
 */
import type { AnyEvidenceKind } from './core/evidence.ts';
import type { Fact } from './core/fact.ts';
import type { Outlook } from './core/reasons.ts';
import { registry } from './registry.ts';

/** Every fact by its name. */
export const facts: Readonly<Record<keyof typeof registry, Fact>> = registry;

const byName: ReadonlyMap<string, Fact> = new Map(Object.entries(facts));

/** The fact that a question names, if this page knows it. */
export function findFact(name: string): Fact | undefined {
  return byName.get(name);
}

/** Every kind of evidence by its name. */
export const evidenceKinds: ReadonlyMap<string, AnyEvidenceKind> = new Map(
  [...byName.values()].flatMap(({ evidence }) =>
    evidence.map((kind) => [kind.kind, kind] as const),
  ),
);

/** Whether reading again may help against a reason of a fact's own. */
export function outlookOf(reason: string): Outlook | undefined {
  const [name = '', own = ''] = reason.split('/');
  const reasons = byName.get(name)?.reasons ?? {};
  return Object.hasOwn(reasons, own) ? reasons[own] : undefined;
}

export type { BoundFact, Fact } from './core/fact.ts';
export type { Evidence } from './core/evidence.ts';
export type { Answered, Context, Reading, Responses } from './core/reading.ts';
export type { Fault, Reason } from './core/reasons.ts';
