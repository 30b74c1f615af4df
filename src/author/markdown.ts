/**
 * An article as plain Markdown, for tools and for people who read plain text. The author's own
 * words are kept verbatim; elements become their content, and answers become links to step pages.
 */

import {
  isOutcome,
  type AnswerId,
  type Condition,
  type GuideConfig,
  type StepId,
} from '../guide/config.ts';
import type { Document, Element, Node, WrittenStep } from './document.ts';
import { guideLinkOf, guideLinkPath } from './guide-link.ts';
import { attributesOf, childrenOf, isElement, plainText, rangeOf } from './node.ts';
import { offersOf } from '../guide/offers.ts';
import { headingOf } from '../guide/summary.ts';
import { answerLabel, titleOf, type Words } from '../guide/words.ts';
import { conditionOf } from './targets.ts';

/** Text that the page adds around the author's, in the article's language. */
export interface PageText {
  /** Lines below the title, such as who translated the text. */
  readonly notes: readonly string[];
  /** The line above an outcome's text: its kind and code. */
  readonly outcome: (step: StepId) => string | undefined;
  /** The lines below it: the way back, the source. */
  readonly further: (step: StepId) => readonly string[];
  /** What is above text for some readers: which earlier answers it is for. */
  readonly condition: (when: readonly Condition[]) => string;
  /** What an outcome asks above its answers, such as “Did that help?”. */
  readonly helped: string;
  /** The arrow between an answer and the step it leads to, in reading direction. */
  readonly arrow: '→' | '←';
  /** A final section, such as the sources. */
  readonly end: readonly string[];
}

export interface MarkdownParts {
  /** The file content that `document` was parsed from. */
  readonly text: string;
  readonly document: Document;
  readonly words: Words;
  readonly config: GuideConfig | undefined;
  readonly surroundings: PageText;
}

export function toMarkdown(parts: MarkdownParts): string {
  const { document, surroundings } = parts;
  const { title, description } = document.frontMatter;
  // Introduction, steps, and background in the order they were written.
  const blocks = [
    ...document.background.map((node) => ({
      at: rangeOf(node).start,
      text: sliceOf(node, parts, undefined),
    })),
    ...document.steps.map((step) => ({ at: step.range.start, text: stepText(step, parts) })),
  ].sort((a, b) => a.at - b.at);
  const texts = blocks.map(({ text }) => text);
  return join([
    `# ${title}`,
    description,
    ...surroundings.notes,
    ...texts,
    ...surroundings.end,
    '',
  ]);
}

/** A link; characters that would end its text are escaped. */
export function markdownLink(text: string, href: string): string {
  return `[${text.replace(/[\\`*_[\]<]/gu, String.raw`\$&`)}](${href})`;
}

function stepText(step: WrittenStep, parts: MarkdownParts): string {
  const { id, content } = step;
  const { surroundings } = parts;
  const [heading = '', ...body] = content.map((node) => sliceOf(node, parts, id));
  const links = answerLinks(step, parts);
  const isAsking = step.type === 'Outcome' && links.length > 0;
  const answers = [...(isAsking ? [`**${surroundings.helped}**\n`] : []), ...links].join('\n');
  const further = surroundings.further(id).join('\n\n');
  return join([heading, surroundings.outcome(id) ?? '', ...body, answers, further]);
}

function answerLinks(step: WrittenStep, { config, words, surroundings }: MarkdownParts): string[] {
  const { id } = step;
  const hintOf = (answer: AnswerId) => step.answers.find((known) => known.id === answer)?.hint;
  const linkTo = (label: string, to: StepId) =>
    `${markdownLink(label, `${to}/`)} ${surroundings.arrow} ${titleOf(words, to)}`;
  return (config ? offersOf(config, id) : []).flatMap(({ answer, to, targets }) => [
    [`- ${linkTo(answerLabel(words, id, answer), to)}`, hintOf(answer)]
      .filter(Boolean)
      .join('  \n  '),
    ...targets.map(
      (target) =>
        `  - ${surroundings.condition(target.when)} ${markdownLink(titleOf(words, target.to), `${target.to}/`)}`,
    ),
  ]);
}

/** The original text of a node, with its elements replaced. */
function sliceOf(node: Node, parts: MarkdownParts, step: StepId | undefined): string {
  const { start, end } = rangeOf(node);
  if (isElement(node)) return elementText(node, parts, step);
  if (node.type === 'link') {
    const link = guideLinkOf(node.url);
    if (link) return markdownLink(plainText(node), `../${guideLinkPath(link)}`);
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return '';
  // Pictures are located next to the article, not next to this text.
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  let text = '';
  let at = start;
  for (const inner of outermost(childrenOf(node))) {
    const words = sliceOf(inner, parts, step);
    const range = rangeOf(inner);
    const before = parts.text.slice(at, range.start);
    // What becomes empty is removed along with its line.
    text += words ? before + words : before.trimEnd();
    at = range.end;
  }
  return text + parts.text.slice(at, end);
}

/** Elements, pictures, and comments in a text, but not those inside other elements. */
function outermost(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    const replaced =
      isElement(node) ||
      node.type.startsWith('image') ||
      node.type.endsWith('Expression') ||
      (node.type === 'link' && guideLinkOf(node.url) !== undefined);
    return replaced ? [node] : outermost(childrenOf(node));
  });
}

function elementText(element: Element, parts: MarkdownParts, step: StepId | undefined): string {
  const blocks = blockText(element, parts, step);
  if (blocks !== undefined) return blocks;
  const inside = () => element.children.map((child) => sliceOf(child, parts, step));
  if (element.name === 'When') {
    const condition = conditionOf({ attributes: attributesOf(element, () => undefined) });
    return join([parts.surroundings.condition([condition]), ...inside()]);
  }
  if (element.name !== 'Summary') return inside().join('');
  const { words, config } = parts;
  if (step === undefined || !config || !isOutcome(config.states[step])) return '';
  const lines = ['```', words.title, headingOf({ config, words, step }), '```'];
  // Indented like the list item that contains it.
  return lines.join(`\n${' '.repeat((element.position?.start.column ?? 1) - 1)}`);
}

/** Elements that contain blocks: a warning as an alert, tabs one below the other. */
function blockText(
  element: Element,
  parts: MarkdownParts,
  step: StepId | undefined,
): string | undefined {
  const text = () => join(element.children.map((child) => sliceOf(child, parts, step)));
  if (element.name === 'Warning')
    return `[!WARNING]\n${text()}`.replace(/^/gmu, '> ').replace(/^> $/gmu, '>');
  if (element.name === 'Tabs') return text();
  if (element.name !== 'Tab') return undefined;
  const name = attributesOf(element, () => undefined).get('name') ?? '';
  return join([`**${name}**`, text()]);
}

function join(blocks: readonly string[]): string {
  const [last = ''] = blocks.slice(-1);
  const kept = blocks.map((block) => block.trim()).filter(Boolean);
  return kept.join('\n\n') + (last === '' ? '\n' : '');
}
