/** What a text takes in: each part with what its ids, exits, parameters and sources stand for. */

import type { StepId } from '../../guide/config.ts';
import type { Document, WrittenUse } from '../document.ts';
import type { Parameters, SourceFrontMatter } from '../front-matter.ts';
import { exitIn, exitTarget, exitsOf } from './exits.ts';
import { usablePart, type Parts, type UsablePart } from './part.ts';

/** What the words of a part stand for in the text that takes it in. */
export interface Scope {
  /** Before each id of a step, such as `copilot-`; often empty. */
  readonly prefix: string;
  /** The step that each exit leads to. */
  readonly exits: ReadonlyMap<string, string>;
  /** The values of its parameters. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Inlined {
  readonly part: UsablePart;
  /** As written in the file that names the part. */
  readonly use: WrittenUse;
  /** As written in the text that takes in everything, which may be further out. */
  readonly outermost: WrittenUse;
  readonly scope: Scope;
  readonly inner: readonly Inlined[];
}

/** The attributes of `<Use>` that are neither exits nor parameters. */
export const useAttributes: readonly string[] = ['part', 'as'];

const nothing: Scope = { prefix: '', exits: new Map(), values: {} };

/**
 * @returns undefined if a part is missing or has errors, which is reported elsewhere
 */
export function inlinedIn({ uses }: Document, parts: Parts): readonly Inlined[] | undefined {
  const found = uses.map((use) => inline(use, use, nothing, parts));
  const inlined = found.flatMap((one) => one ?? []);
  return inlined.length === found.length ? inlined : undefined;
}

function inline(
  use: WrittenUse,
  outermost: WrittenUse,
  around: Scope,
  parts: Parts,
): Inlined | undefined {
  const part = usablePart(parts.get(use.part));
  if (!part) return undefined;
  const { document } = part.original;
  const scope = scopeOf(use, document, around);
  const found = document.uses.map((one) => inline(one, outermost, scope, parts));
  const inner = found.flatMap((one) => one ?? []);
  return inner.length === found.length ? { part, use, outermost, scope, inner } : undefined;
}

function scopeOf({ attributes }: WrittenUse, part: Document, around: Scope): Scope {
  const as = attributes.get('as');
  const exits = exitsOf(part).flatMap(({ name }) => {
    const target = attributes.get(name);
    return target === undefined ? [] : [[name, targetIn(target, around)] as const];
  });
  return {
    prefix: around.prefix + (as ? `${as}-` : ''),
    exits: new Map(exits),
    values: valuesOf(attributes, parametersOf(part), around.values),
  };
}

/** A parameter that a part passes on has the same name in both, and need not be written again. */
function valuesOf(
  written: WrittenUse['attributes'],
  parameters: Parameters,
  around: Scope['values'],
): Scope['values'] {
  return Object.fromEntries(
    Object.keys(parameters).flatMap((name) => {
      const value = written.get(name) ?? around[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The step that a target of a part's text stands for. */
export function targetIn(target: string, { prefix, exits }: Scope): string {
  const exit = exitIn(target);
  if (exit === undefined) return prefix + target;
  return exits.get(exit) ?? exitTarget(exit);
}

/** @param part the source of a part; an article has none */
export function parametersOf({ frontMatter }: Document): Parameters {
  return sourceOf(frontMatter)?.parameters ?? {};
}

export function sourceOf(frontMatter: Document['frontMatter']): SourceFrontMatter | undefined {
  return frontMatter.translation === 'source' ? frontMatter : undefined;
}

/** The ids of every step that comes with a part, in the text that takes it in. */
export function idsOf({ part, scope, inner }: Inlined): StepId[] {
  const own = part.original.document.steps.map(({ id }) => scope.prefix + id);
  return [...own, ...inner.flatMap(idsOf)];
}

/** A part and those inside it, each before what it contains. */
export function flatten(inlined: readonly Inlined[]): Inlined[] {
  return inlined.flatMap((one) => [one, ...flatten(one.inner)]);
}
