/** The elements that an article may use, with their allowed attributes. */

import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import type { Document, Node, WrittenWhen } from '../document.ts';
import { attributesOf, isElement, placeOf, walk } from '../node.ts';
import { nearest } from '../nearest.ts';
import { questionAttributes } from '../compile.ts';
import { parameterNames, type FactRules } from './facts.ts';
import { markdownFor } from './html.ts';
import { useAttributes } from '../parts/inline.ts';
import type { Rule } from '../rule.ts';

/** Only the source locale's file contains structure; a translation repeats the ids. */
const elements = {
  /** And the parameters of its fact. */
  Question: questionAttributes,
  Answer: ['id', 'to', 'when', 'again', 'group', 'match'],
  /** A heading above some answers. */
  Group: ['id'],
  Outcome: ['id', 'kind', 'code', 'again', 'otherwise', 'helped', 'source', 'guide', 'step'],
  /** Text for readers who gave this answer earlier; in an answer, where that leads. */
  When: ['question', 'answer'],
  /** “up to 24 hours”, replaced by the exact end if the reader entered an instant. */
  Deadline: [],
  /** A calendar entry for that end. */
  Reminder: [],
  /** Steps that several guides share; the exits and parameters are those of the part. */
  Use: useAttributes,
  /** In a part: the name of the product that it is about here; `former` for its former name. */
  Product: ['former'],
  /** The case summary to paste into a support case. */
  Summary: [],
  /** Advice that can destroy something or lock people out. */
  Warning: [],
  /** Alternatives, of which a reader needs one. */
  Tabs: [],
  Tab: ['name'],
} as const satisfies Record<string, readonly string[]>;

type ElementName = keyof typeof elements;

function isElementName(name: string): name is ElementName {
  return Object.hasOwn(elements, name);
}

export const rule: Rule = {
  of: 'text',
  check: (document, { options }) => checkElements(document, options.facts),
};

export function checkElements(document: Document, facts: FactRules): Diagnostic[] {
  const { file } = document;
  const parameters = [...parameterNames(facts)];
  const written = [...document.steps, ...document.steps.flatMap((step) => step.answers)];
  const structural = written.flatMap((item) => {
    const name = 'type' in item ? item.type : 'Answer';
    const allowed = name === 'Question' ? [...elements[name], ...parameters] : elements[name];
    return checkAttributes(name, [...item.attributes.keys()], allowed, item.place);
  });
  const grouped = document.steps.flatMap(({ groups }) =>
    groups.flatMap(({ attributes, place }) =>
      checkAttributes('Group', [...attributes.keys()], elements.Group, place),
    ),
  );
  const stray = document.steps.flatMap(({ type, answers, groups }) =>
    type === 'Outcome'
      ? [
          ...answers.map(({ place }) => misplaced('Answer', place)),
          ...groups.map(({ place }) => misplaced('Group', place)),
        ]
      : [],
  );
  const targets = written.flatMap((item) =>
    'type' in item ? [] : item.whens.flatMap((when) => checkTarget(when)),
  );
  const outside = new Set<Node>([...walk(document.background)]);
  const content = [...document.background, ...document.steps.flatMap((step) => step.content)];
  const inline = [...walk(content)].filter(isElement).flatMap((element) => {
    const place = placeOf(element, file);
    const name = element.name ?? '';
    if (['Question', 'Outcome', 'Answer', 'Group', 'Use'].includes(name))
      return [misplaced(name, place)];
    if (!isElementName(name)) return [unknownElement(name, place)];
    if (name === 'When' && outside.has(element)) return [misplaced(name, place)];
    const given = [...attributesOf(element, () => undefined).keys()];
    return checkAttributes(name, given, elements[name], place);
  });
  return [...structural, ...grouped, ...stray, ...targets, ...inline];
}

/** Inside an answer, a condition says where to go. */
function checkTarget({ attributes, whens, place }: WrittenWhen): Diagnostic[] {
  const allowed = [...elements.When, 'to'];
  return [
    ...checkAttributes('When', [...attributes.keys()], allowed, place),
    ...whens.flatMap(checkTarget),
  ];
}

/** Attributes of earlier formats, with what replaces them. */
const replaced: Readonly<Record<string, string>> = {
  plans: 'name the product instead, such as product="teams"; it is a file in content/products',
};

function checkAttributes(
  name: ElementName,
  given: readonly string[],
  allowed: readonly string[],
  place: Place,
) {
  return given
    .filter((attribute) => !allowed.includes(attribute))
    .map((attribute) => {
      const message = `<${name}> has no attribute “${attribute}”`;
      const hint = nearest(attribute, allowed);
      const old = Object.hasOwn(replaced, attribute) ? replaced[attribute] : undefined;
      const fix =
        old ?? (hint ? `did you mean “${hint}”?` : `it takes: ${allowed.join(', ') || 'none'}`);
      return diagnose('GP113', place, message, fix);
    });
}

function unknownElement(name: string, place: Place): Diagnostic {
  const hint = nearest(name, Object.keys(elements));
  const fix =
    markdownFor(name) ??
    (hint ? `did you mean <${hint}>?` : 'write \\< to show the character itself');
  return diagnose('GP113', place, `There is no element <${name}>`, fix);
}

function misplaced(name: string, place: Place): Diagnostic {
  const message = `<${name}> does not belong here`;
  const fix =
    name === 'Answer' || name === 'Group'
      ? 'put it directly inside a <Question>, with an empty line before it'
      : name === 'When'
        ? 'put it inside a step, which answers lead to'
        : 'put it at the top level of the article';
  return diagnose('GP113', place, message, fix);
}
