/** What a part does with the values of its parameters: facts know them, and products have names. */

import type { CheckOptions } from '../article-files.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { WrittenStep } from '../document.ts';
import { isElement, walk } from '../node.ts';
import { nearest } from '../nearest.ts';
import { flatten, type Inlined } from '../parts/inline.ts';
import { sayAllowed, type FactRules } from './facts.ts';

/** Reported where the article takes in the part, once for each value. */
export function checkValues(
  one: Inlined,
  { facts, products }: Pick<CheckOptions, 'facts' | 'products'>,
): Diagnostic[] {
  const found = flatten([one]).flatMap((inlined) => [
    ...inlined.part.original.document.steps.flatMap((step) => checkFactOf(step, inlined, facts)),
    ...(products ? checkNames(inlined, products) : []),
  ]);
  return found.slice(0, 1);
}

function checkFactOf(
  { id, type, attributes, place: { file, line, column } }: WrittenStep,
  { part, outermost, scope }: Inlined,
  facts: FactRules,
): Diagnostic[] {
  const fact = attributes.get('fact');
  if (type !== 'Question' || fact === undefined || !Object.hasOwn(facts, fact)) return [];
  const parameters = Object.entries(facts[fact]?.parameters ?? {});
  return parameters.flatMap(([name, { allowed, accepts }]) => {
    const value = attributes.has(name) ? undefined : scope.values[name];
    if (value === undefined || accepts(value)) return [];
    const hint = typeof allowed === 'string' ? undefined : nearest(value, allowed);
    const message = `The fact “${fact}” of “${id}” in the part “${part.id}” (${file}:${line}:${column}) does not know ${name}="${value}"`;
    const fix = hint ? `did you mean ${name}="${hint}"?` : sayAllowed(allowed);
    return [diagnose('GP153', outermost.place, message, fix)];
  });
}

function checkNames(
  { part, outermost, scope }: Inlined,
  products: NonNullable<CheckOptions['products']>,
): Diagnostic[] {
  const { steps, background, file } = part.original.document;
  const content = [
    ...background,
    ...steps.flatMap((step) => [...step.content, ...step.answers.flatMap((a) => a.content)]),
  ];
  const named = [...walk(content)].filter(isElement).filter(({ name }) => name === 'Product');
  const value = scope.values['product'] ?? '';
  if (named.length === 0) return [];
  const product = Object.hasOwn(products, value) ? products[value] : undefined;
  const where = `which the text of the part “${part.id}” (${file}) names`;
  if (!product) {
    const hint = nearest(value, Object.keys(products));
    const message = `There is no product “${value}”, ${where}`;
    const fix = hint
      ? `did you mean product="${hint}"?`
      : `write one of: ${Object.keys(products).join(', ')}`;
    return [diagnose('GP153', outermost.place, message, fix)];
  }
  const wantsFormer = named.some(({ attributes }) => attributes.length > 0);
  if (!wantsFormer || product.former.length > 0) return [];
  const message = `The product “${value}” has no former name, ${where}`;
  const fix = 'leave out <Product former /> in the part, or use another part';
  return [diagnose('GP153', outermost.place, message, fix)];
}
