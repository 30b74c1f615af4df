/** The tags of a part as they are in the text that takes it in: ids, targets, parameters, sources. */

import { openingTag } from '../bare-tags.ts';
import type { Attributes, Document, Range, WrittenAnswer, WrittenStep } from '../document.ts';
import type { FactRules } from '../checks/facts.ts';
import { attributesOf, isElement, rangeOf, walk } from '../node.ts';
import { targetAttributes } from './exits.ts';
import { targetIn, type Scope } from './inline.ts';

export interface Tag {
  readonly range: Range;
  readonly text: string;
}

export interface Retagging {
  readonly scope: Scope;
  readonly facts: FactRules;
  /** The ids of the part's sources among those of the article. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * @param text the text of a part in some language
 * @param source the part's source, whose structure its translations get
 */
export function retagged(
  { text, document }: { readonly text: string; readonly document: Document },
  source: Document,
  how: Retagging,
): Tag[] {
  const steps = document.steps.flatMap((step) => {
    const original = source.steps.find(({ id }) => id === step.id) ?? step;
    return [
      tag(text, step.type, step, inScope(original, how)),
      ...step.answers.map((answer) => tag(text, 'Answer', answer, answerIn(answer, original, how))),
    ];
  });
  const content = document.steps.flatMap((step) => [
    ...step.content,
    ...step.answers.flatMap((answer) => answer.content),
  ]);
  const nested = [...walk(content)].filter(isElement).flatMap((element) => {
    const written = attributesOf(element, () => undefined);
    const attributes = new Map([...written].map(([name, value]) => translate(name, value, how)));
    const isSame = [...written].every(([name, value]) => attributes.get(name) === value);
    const name = element.name ?? '';
    return isSame ? [] : [tag(text, name, { range: rangeOf(element) }, attributes)];
  });
  return [...steps, ...nested];
}

/** The attributes of a step, with the parameters of its fact that it leaves to the part. */
export function inScope(step: WrittenStep, how: Retagging): Attributes {
  const { attributes, type } = step;
  const own = [...attributes].map(([name, value]) =>
    name === 'id' ? ([name, how.scope.prefix + value] as const) : translate(name, value, how),
  );
  const fact = type === 'Question' ? attributes.get('fact') : undefined;
  const parameters = fact === undefined ? {} : how.facts[fact]?.parameters;
  const given = Object.keys(parameters ?? {}).flatMap((name) => {
    const value = how.scope.values[name];
    return value === undefined || attributes.has(name) ? [] : [[name, value] as const];
  });
  return new Map([...own, ...given]);
}

function answerIn({ id, attributes }: WrittenAnswer, original: WrittenStep, how: Retagging) {
  const written = original.answers.find((answer) => answer.id === id)?.attributes ?? attributes;
  return new Map([...written].map(([name, value]) => translate(name, value, how)));
}

function translate(name: string, value: string, { scope, sources }: Retagging) {
  // A bare attribute, such as “again” on an answer, names nothing.
  if (value === '') return [name, value] as const;
  if (targetAttributes.includes(name)) return [name, targetIn(value, scope)] as const;
  if (name === 'question') return [name, scope.prefix + value] as const;
  return [name, name === 'source' ? (sources.get(value) ?? value) : value] as const;
}

function tag(
  text: string,
  name: string,
  { range }: { readonly range: Range },
  attributes: Attributes,
): Tag {
  const [written = ''] = openingTag.exec(text.slice(range.start, range.end)) ?? [];
  const list = [...attributes].map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  const end = written.endsWith('/>') ? ' />' : '>';
  return {
    range: { start: range.start, end: range.start + written.length },
    text: `<${name}${list.join('')}${end}`,
  };
}
