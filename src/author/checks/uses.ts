/** Where a text takes in parts: they exist, and each gets its parameters, its exits and its own ids. */

import type { CheckOptions } from '../article-files.ts';
import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import { isDraft, type Document, type WrittenUse } from '../document.ts';
import type { Parameters } from '../front-matter.ts';
import { nearest } from '../nearest.ts';
import { exitIn, exitsOf } from '../parts/exits.ts';
import { idsOf, inlinedIn, parametersOf, useAttributes, type Inlined } from '../parts/inline.ts';
import { noParts, usablePart, type Parts, type UsablePart } from '../parts/part.ts';
import type { Rule } from '../rule.ts';
import { checkPrefix } from './ids.ts';
import { checkValues } from './part-values.ts';

export const rule: Rule = {
  of: 'source',
  check: (document, { options }) => checkUses(document, options),
};

export function checkUses(document: Document, options: CheckOptions): Diagnostic[] {
  const { parts = noParts } = options;
  const found = document.uses.flatMap((use) => checkUse(use, document, parts));
  // What follows needs every part, and what each of them was given.
  const inlined = found.length > 0 ? undefined : inlinedIn(document, parts);
  if (!inlined) return found;
  return [
    ...checkOwnIds(document, inlined),
    ...inlined.flatMap((one) => [
      ...checkTargets(one, document, inlined),
      // A part is given its values where an article takes it in.
      ...(document.kind === 'article' ? checkValues(one, options) : []),
    ]),
  ];
}

function checkUse(use: WrittenUse, document: Document, parts: Parts): Diagnostic[] {
  const { part: id, attributes, place } = use;
  const as = attributes.get('as');
  const prefix = as === undefined ? [] : checkPrefix(as, place);
  const known = parts.get(id);
  if (known === undefined) return [isUnknown(id, place, parts), ...prefix];
  if (known === 'circular') {
    const message = `The part “${id}” takes in this one itself, so neither would ever end`;
    const fix = 'move what both need to a part of its own';
    return [diagnose('GP152', place, message, fix), ...prefix];
  }
  // Its errors are reported in its own file.
  const part = usablePart(known);
  if (!part) return prefix;
  return [...prefix, ...checkDraft(part, document, place), ...checkAttributes(use, part, document)];
}

function isUnknown(id: string, place: Place, { names }: Parts): Diagnostic {
  const message = id ? `There is no part “${id}”` : '<Use> does not say which part it takes in';
  const hint = nearest(id, names);
  const fix = hint
    ? `did you mean part="${hint}"?`
    : id
      ? `write content/parts/${id}, with “npm run new part ${id}”`
      : 'write part="…" with the name of a folder in content/parts';
  return diagnose('GP150', place, message, fix);
}

/** Readers would get unfinished steps. */
function checkDraft(part: UsablePart, document: Document, place: Place): Diagnostic[] {
  if (!isDraft(part.original.document) || isDraft(document)) return [];
  const message = `The part “${part.id}” is a draft, and readers would see it here`;
  const fix = `remove “draft” in ${part.original.document.file} when it is finished`;
  return [diagnose('GP154', place, message, fix)];
}

function checkAttributes(
  { attributes, place }: WrittenUse,
  { id, original }: UsablePart,
  document: Document,
): Diagnostic[] {
  const exits = exitsOf(original.document).map(({ name }) => name);
  const parameters = parametersOf(original.document);
  const own = parametersOf(document);
  const where = `of the part “${id}” (${original.document.file})`;
  const known = [...exits, ...Object.keys(parameters)];
  const given = [...attributes.keys()].filter((name) => !useAttributes.includes(name));
  const strangers = given.filter((name) => !known.includes(name));
  const open = exits.filter((name) => !attributes.get(name));
  const lacking = Object.keys(parameters).filter(
    (name) => !attributes.get(name) && !Object.hasOwn(own, name),
  );
  return [
    ...strangers.map((name) => {
      const hint = nearest(name, known);
      const all = known.length > 0 ? `it has: ${known.join(', ')}` : 'it has none';
      const fix = hint ? `did you mean “${hint}”?` : `remove it; ${all}`;
      return diagnose('GP151', place, `“${name}” is no exit or parameter ${where}`, fix);
    }),
    ...open.map((name) =>
      diagnose(
        'GP151',
        place,
        `The exit “${name}” ${where} leads nowhere here`,
        `add ${name}="…" with the id of the step that comes next`,
      ),
    ),
    ...lacking.map((name) =>
      diagnose(
        'GP153',
        place,
        `The parameter “${name}” ${where} has no value here`,
        `add ${name}="…"${sayAllowed(parameters[name])}`,
      ),
    ),
    ...given.flatMap((name) =>
      checkValue(name, attributes.get(name) ?? '', parameters, where, place),
    ),
  ];
}

function checkValue(
  name: string,
  value: string,
  parameters: Parameters,
  where: string,
  place: Place,
): Diagnostic[] {
  const allowed = parameters[name];
  if (!value || !Array.isArray(allowed) || allowed.includes(value)) return [];
  const hint = nearest(value, allowed);
  const fix = hint ? `did you mean ${name}="${hint}"?` : `write one of: ${allowed.join(', ')}`;
  const message = `The parameter “${name}” ${where} does not allow “${value}”`;
  return [diagnose('GP153', place, message, fix)];
}

function sayAllowed(allowed: Parameters[string] | undefined): string {
  return Array.isArray(allowed) ? `; it allows: ${allowed.join(', ')}` : '';
}

/** Every exit leads to a step that is there, or to an exit of the part that this is. */
function checkTargets(one: Inlined, document: Document, all: readonly Inlined[]): Diagnostic[] {
  const ids = new Set([...document.steps.map(({ id }) => id), ...all.flatMap(idsOf)]);
  return [...one.scope.exits].flatMap(([name, target]) => {
    if (ids.has(target) || (document.kind === 'part' && exitIn(target) !== undefined)) return [];
    const { file } = one.part.original.document;
    const message = `There is no step “${target}”, to which the exit “${name}” of the part “${one.part.id}” (${file}) leads`;
    const hint = nearest(target, ids);
    const fix = hint ? `did you mean “${hint}”?` : 'name an existing step, or write this one';
    return [diagnose('GP101', one.use.place, message, fix)];
  });
}

/** Ids of parts that are already taken, by the text itself or by a part before. */
function checkOwnIds({ steps }: Document, inlined: readonly Inlined[]): Diagnostic[] {
  const seen = new Map(steps.map(({ id, place }) => [id, `on line ${place.line}`]));
  return inlined.flatMap((one) => {
    const { part, use } = one;
    const ids = idsOf(one);
    const taken = ids.find((id) => seen.has(id));
    const where = taken === undefined ? '' : (seen.get(taken) ?? '');
    for (const id of ids) if (!seen.has(id)) seen.set(id, `by the part on line ${use.place.line}`);
    if (taken === undefined) return [];
    const { file } = part.original.document;
    const message = `The step id “${taken}” of the part “${part.id}” (${file}) is already used ${where}`;
    const as = use.attributes.get('as') === undefined ? 'add' : 'choose another';
    return [diagnose('GP105', use.place, message, `${as} as="…": its ids then begin with that`)];
  });
}
