/**
 * Readers look for labels on their screen, so a translation uses the label shown there: the
 * official one, or the English one with its meaning in parentheses. English alone is not enough.
 */

import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import type { Document, Node, WrittenStep } from '../document.ts';
import { childrenOf, placeOf, plainText } from '../node.ts';
import { ruleForTranslations } from '../rule.ts';
import type { Term, Terms } from '../terms.ts';

/** Marks that keep a Latin label's punctuation on the correct side in right-to-left text. */
const bidiMarks = /[\u061c\u200e\u200f\u2066-\u2069]/gu;

/** A text in bold, and what the parentheses right after it say. */
interface Label {
  readonly text: string;
  readonly gloss?: string;
  readonly place: Place;
}

/** One label of a step, and everything in bold in the step's translation. */
interface Found {
  readonly english: string;
  readonly given: readonly Label[];
  readonly step: WrittenStep;
}

/** Languages without a list of terms are not checked. */
export const rule = ruleForTranslations((source, translation, context) => {
  const { terms = {} } = context.options;
  const own = terms[context.locale];
  return own ? checkTerms(source, translation, own, terms[context.source?.locale ?? '']) : [];
});

/**
 * @param terms the translation language's terms; labels that are not listed must not appear in
 * English alone
 * @param names the source's own terms, for names that are the same in every language
 */
export function checkTerms(
  source: Document,
  translation: Document,
  terms: Terms,
  names: Terms = {},
): Diagnostic[] {
  return translation.steps.flatMap((step) => {
    const original = source.steps.find(({ id }) => id === step.id);
    if (!original) return [];
    const given = labelsOf(step, translation.file);
    const wanted = new Set(labelsOf(original, source.file).map(({ text }) => text));
    return [...wanted]
      .filter((english) => names[english]?.state !== 'name')
      .flatMap((english) => checkLabel(terms[english], { english, given, step }));
  });
}

function checkLabel(term: Term | undefined, found: Found): Diagnostic[] {
  if (!term || !('label' in term)) return checkEnglish(term, found);
  const { english, given, step } = found;
  const translated = given.filter(({ text }) => text === term.label);
  const left = given.find(({ text }) => text === english);
  const isSure = term.state === 'official';
  const fix = `write **${term.label}**${isSure ? '' : ` (${english})`}`;
  const wrong = (place: Place, message: string) => [diagnose('GP320', place, message, fix)];
  const [first] = translated;
  if (!first && left && !isSure) return checkEnglish(term, found);
  if (given.some(({ text, gloss }) => text === english && gloss?.includes(term.label))) return [];
  if (!first)
    return wrong(left?.place ?? step.place, `Microsoft’s label for “${english}” is not used here`);
  if (isSure || term.label === english || translated.some(({ gloss }) => gloss?.includes(english)))
    return [];
  return wrong(first.place, `“${term.label}” is not verified and appears without “${english}”`);
}

/** A label that stays English must be explained once per step. */
function checkEnglish(term: Term | undefined, { english, given, step }: Found): Diagnostic[] {
  const left = given.filter(({ text }) => text === english);
  const fix = `write **${english}** (what it means)`;
  const [first] = left;
  if (first && left.every(({ gloss }) => !gloss?.trim())) {
    const message = `“${english}” appears in English without its meaning`;
    return [diagnose('GP321', first.place, message, fix)];
  }
  if (first || !term) return [];
  const message = `“${english}” has no verified translation, and the step does not give the English`;
  return [diagnose('GP320', step.place, message, fix)];
}

function labelsOf(step: WrittenStep, file: string): Label[] {
  return step.content.flatMap((node) => labelsIn(node, file));
}

function labelsIn(node: Node, file: string): Label[] {
  const children = childrenOf(node);
  return children.flatMap((child, index) => {
    if (child.type !== 'strong') return labelsIn(child, file);
    const next = children[index + 1];
    const gloss = next?.type === 'text' ? /^\s*[(（]([^)）]*)/u.exec(next.value)?.[1] : undefined;
    const text = plainText(child).replace(bidiMarks, '').replace(/\s+/gu, ' ');
    const label = { text, place: placeOf(child, file) };
    return [gloss === undefined ? label : { ...label, gloss }];
  });
}
