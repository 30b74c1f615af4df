/**
 * A translation contains only words: the same steps, answers, links, code, and paragraphs as its
 * source.
 */

import type { StepId } from '../../guide/config.ts';
import { diagnose, type Code, type Diagnostic, type Place } from '../diagnostic.ts';
import type { Attributes, Document, Node, WrittenAnswer, WrittenStep } from '../document.ts';
import { backgroundKey } from '../fingerprint.ts';
import { alertOf } from '../blocks.ts';
import { attributesOf, childrenOf, isElement, walk } from '../node.ts';
import { nearest } from '../nearest.ts';
import { ruleForTranslations } from '../rule.ts';

export const rule = ruleForTranslations((source, translation, { stale }) =>
  checkTranslation(source, translation, stale),
);

/**
 * What a translation lacks is shown from its source, so that edits of the source need not wait for
 * translators. Where it differs from the text that it was made from, that is an error.
 * @param stale steps whose source has changed since, which are reported separately (GP307)
 */
export function checkTranslation(
  source: Document,
  translation: Document,
  stale: ReadonlySet<StepId> = new Set(),
): Diagnostic[] {
  const top = { file: translation.file, line: 1, column: 1 };
  const shared = source.steps.flatMap((original) => {
    const step = translation.steps.find(({ id }) => id === original.id);
    return step ? [{ original, step }] : [];
  });
  return [
    ...compareIds('step', source.steps, translation.steps, top),
    ...shared.flatMap(({ original, step }) => compareSteps(original, step, stale)),
    ...(stale.has(backgroundKey)
      ? []
      : compareContent(
          source.background,
          translation.background,
          top,
          'the text outside the steps',
        )),
    ...translation.uses.map(({ place }) => {
      const fix = 'remove it: the part comes in its own translation, where the source has it';
      return diagnose('GP306', place, 'The translation takes in a part', fix);
    }),
    ...checkSourceTitles(source, translation, top),
  ];
}

function compareSteps(
  original: WrittenStep,
  step: WrittenStep,
  stale: ReadonlySet<StepId>,
): Diagnostic[] {
  const structure = [
    ...[step, ...step.answers].flatMap(checkNoStructure),
    ...step.answers.flatMap(checkNoTargets),
  ];
  if (original.type !== step.type) return [otherType(original, step), ...structure];
  return [
    ...compareIds('answer', original.answers, step.answers, step.place),
    ...compareIds('group', original.groups, step.groups, step.place),
    ...(stale.has(step.id) ? [] : compareHints(original, step)),
    ...structure,
    ...checkWords(step),
    ...(stale.has(step.id) ? [] : compareNames(original, step)),
    ...(stale.has(step.id) || step.content.length === 0
      ? []
      : compareContent(original.content, step.content, step.place, `“${step.id}”`)),
  ];
}

/** Both have a hint, or neither has. */
function compareHints(original: WrittenStep, step: WrittenStep): Diagnostic[] {
  return step.answers.flatMap(({ id, hint, place }) => {
    const source = original.answers.find((answer) => answer.id === id);
    if (!source || (source.hint === '') === (hint === '')) return [];
    const message = hint
      ? `The answer “${id}” has a second paragraph, which its source does not have`
      : `The answer “${id}” lacks the second paragraph of its source`;
    return [diagnose('GP309', place, message, 'write one paragraph for each one in the source')];
  });
}

function otherType(original: WrittenStep, { id, type, place }: WrittenStep): Diagnostic {
  const message = `“${id}” is written as <${type}>, so the source’s version is shown`;
  return diagnose('GP302', place, message, `write <${original.type}>, as the source does`);
}

interface Named {
  readonly id: string;
  readonly place: Place;
}

/** A renamed id is both missing and unexpected; the hint connects the two. */
function compareIds(
  what: string,
  source: readonly Named[],
  translation: readonly Named[],
  place: Place,
) {
  const wanted = new Set(source.map(({ id }) => id));
  const given = new Set(translation.map(({ id }) => id));
  const missing = [...wanted].filter((id) => !given.has(id));
  return [
    ...missing.map((id) =>
      diagnose(
        'GP301',
        place,
        `The ${what} “${id}” is missing, so the source’s version is shown`,
        'add it with “npm run translate:add”, and translate it',
      ),
    ),
    ...translation
      .filter(({ id }) => !wanted.has(id))
      .map(({ id, place: own }) => {
        const hint = nearest(id, missing);
        const fix = hint
          ? `did you mean “${hint}”?`
          : 'add it to the source first, or remove it here';
        return diagnose('GP302', own, `The source has no ${what} “${id}”, so it is not shown`, fix);
      }),
  ];
}

/** Where an answer leads is structure. */
function checkNoTargets({ whens }: WrittenAnswer): Diagnostic[] {
  return whens.map(({ place }) =>
    diagnose(
      'GP306',
      place,
      'The translation says where an answer leads',
      'remove the condition: structure comes only from the source',
    ),
  );
}

function checkNoStructure({
  attributes,
  place,
}: {
  attributes: Attributes;
  place: Place;
}): Diagnostic[] {
  const extra = [...attributes.keys()].filter((name) => name !== 'id');
  if (extra.length === 0) return [];
  const message = `The translation sets ${extra.map((name) => `“${name}”`).join(', ')}`;
  return [diagnose('GP306', place, message, 'remove it: structure comes only from the source')];
}

function checkWords(step: WrittenStep): Diagnostic[] {
  const fix = 'translate the text between the tags';
  const wordless = step.answers.filter(({ label }) => !label);
  return [
    ...(step.content.length === 0
      ? [diagnose('GP305', step.place, `The step “${step.id}” is empty`, fix)]
      : []),
    ...wordless.map(({ id, place }) =>
      diagnose('GP305', place, `The answer “${id}” is empty`, fix),
    ),
  ];
}

/** Names in answers, which are filled in where the part is used. */
function compareNames(original: WrittenStep, { answers }: WrittenStep): Diagnostic[] {
  return answers.flatMap(({ id, content, place }) => {
    const wanted = original.answers.find((answer) => answer.id === id)?.content ?? [];
    return compareInvariants(namesIn(wanted), namesIn(content), place, `the answer “${id}”`);
  });
}

function namesIn(nodes: readonly Node[]): Node[] {
  return [...walk(nodes)].filter((node) => isElement(node) && node.name === 'Product');
}

/** What must be the same in every language, and the diagnostic's code if it is not. */
const invariants: readonly (readonly [Code, string, (node: Node) => string | undefined])[] = [
  ['GP303', 'link', (node) => (node.type === 'link' ? node.url : undefined)],
  [
    'GP304',
    'code',
    (node) => (node.type === 'code' || node.type === 'inlineCode' ? node.value : undefined),
  ],
  ['GP304', 'alert', (node) => (node.type === 'blockquote' ? alertOf(node)?.name : undefined)],
  ['GP304', 'placeholder', (node) => (isElement(node) ? formatElement(node) : undefined)],
];

function compareContent(
  source: readonly Node[],
  translation: readonly Node[],
  place: Place,
  where: string,
) {
  return [
    ...compareInvariants(source, translation, place, where),
    ...compareBlocks(source, translation, place, where),
  ];
}

function compareInvariants(
  source: readonly Node[],
  translation: readonly Node[],
  place: Place,
  where: string,
) {
  return invariants.flatMap(([code, what, read]) => {
    const wanted = count(source, read);
    const given = count(translation, read);
    const lacking = [...wanted].filter(([value, times]) => (given.get(value) ?? 0) < times);
    const extra = [...given].filter(([value, times]) => (wanted.get(value) ?? 0) < times);
    return [
      ...lacking.map(([value]) =>
        diagnose(
          code,
          place,
          `The ${what} ${quote(value)} is missing from ${where}`,
          'copy it from the source, unchanged',
        ),
      ),
      ...extra.map(([value]) =>
        diagnose(
          code,
          place,
          `The ${what} ${quote(value)} in ${where} is not in the source`,
          'use the one from the source, unchanged',
        ),
      ),
    ];
  });
}

function count(
  nodes: readonly Node[],
  read: (node: Node) => string | undefined,
): Map<string, number> {
  const values = [...walk(nodes)].flatMap((node) => read(node) ?? []);
  return new Map(values.map((value) => [value, values.filter((other) => other === value).length]));
}

/**
 * Paragraphs must pair up, or the side-by-side page would put the wrong ones next to each other.
 */
function compareBlocks(
  source: readonly Node[],
  translation: readonly Node[],
  place: Place,
  where: string,
) {
  const wanted = shape(source);
  const given = shape(translation);
  if (wanted === given) return [];
  const message = `The paragraphs of ${where} differ from the source: ${given} instead of ${wanted}`;
  return [
    diagnose(
      'GP309',
      place,
      message,
      'write one paragraph or list item for each one in the source',
    ),
  ];
}

function shape(nodes: readonly Node[]): string {
  return nodes
    .filter(({ type }) => type !== 'mdxFlowExpression')
    .map((node) => (node.type === 'list' ? `list of ${childrenOf(node).length}` : node.type))
    .join(', ');
}

function formatElement(node: Parameters<typeof attributesOf>[0]): string {
  // The name of a tab is for readers.
  const given = node.name === 'Tab' ? [] : attributesOf(node, () => undefined);
  const attributes = [...given].map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.name ?? ''}${attributes.join('')}>`;
}

function quote(value: string): string {
  const [line = ''] = value.split('\n');
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}

function checkSourceTitles(source: Document, translation: Document, place: Place): Diagnostic[] {
  if (
    source.frontMatter.translation !== 'source' ||
    translation.frontMatter.translation === 'source'
  )
    return [];
  const titles = translation.frontMatter.sources;
  return source.frontMatter.sources
    .filter(({ id }) => !Object.hasOwn(titles, id))
    .map(({ id }) => {
      const message = `The source “${id}” has no translated title, so the original title is shown`;
      const fix = `add “${id}: { title: …, supports: … }” under “sources” in the front matter`;
      return diagnose('GP301', place, message, fix);
    });
}
