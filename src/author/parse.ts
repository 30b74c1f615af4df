/** Parses MDX into a document. The same parser renders the pages, so both use one grammar. */

import { mdxToMdast } from 'satteri';
import { diagnose, type Diagnostic } from './diagnostic.ts';
import type {
  Attributes,
  Document,
  Element,
  Node,
  WrittenAnswer,
  WrittenGroup,
  WrittenStep,
  WrittenUse,
  WrittenWhen,
} from './document.ts';
import { fileText } from './file-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { complaintOf } from './mdx-complaint.ts';
import { attributesOf, childrenOf, isElement, placeOf, plainText, rangeOf, walk } from './node.ts';
import type { TextKind } from './text-kind.ts';
import { placesIn } from './yaml-place.ts';

export interface Parsed {
  /** Absent if the text cannot be parsed; `diagnostics` then says why. */
  readonly document?: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses one locale's file.
 * @param text the whole file, including front matter
 * @param file its path as diagnostics name it
 */
export function parse(text: string, file: string, kind: TextKind = 'article'): Parsed {
  const diagnostics: Diagnostic[] = [];
  const root = readTree(fileText(text), file, diagnostics);
  if (!root) return { diagnostics };

  const [first, ...rest] = root;
  const yaml = first?.type === 'yaml' ? first : undefined;
  const frontMatter = readFrontMatter(yaml?.value, file, kind);
  diagnostics.push(...frontMatter.diagnostics);

  const body = yaml ? rest : root;
  const steps: WrittenStep[] = [];
  const uses: WrittenUse[] = [];
  const background: Node[] = [];
  for (const node of body) {
    if (isStep(node)) steps.push(readStep(node, file, diagnostics));
    else if (isElement(node) && node.name === 'Use') uses.push(readUse(node, file, diagnostics));
    else background.push(node);
  }
  diagnostics.push(...findCode(root, file));
  if (!frontMatter.value) return { diagnostics };
  const placeOfKey = placesIn(yaml?.value ?? '', { file, firstLine: 2 });
  const read = { frontMatter: frontMatter.value, placeOfKey, steps, uses, background };
  return { document: { kind, file, ...read }, diagnostics };
}

function readTree(text: string, file: string, diagnostics: Diagnostic[]) {
  try {
    return childrenOf(mdxToMdast(text));
  } catch (error) {
    diagnostics.push(complaintOf(text, error, file));
    return undefined;
  }
}

type StepElement = Element & { readonly name: WrittenStep['type'] };

function isStep(node: Node): node is StepElement {
  return isElement(node) && (node.name === 'Question' || node.name === 'Outcome');
}

function readStep(element: StepElement, file: string, diagnostics: Diagnostic[]): WrittenStep {
  const place = placeOf(element, file);
  const attributes = readAttributes(element, file, diagnostics);
  const answers: WrittenAnswer[] = [];
  const groups: WrittenGroup[] = [];
  const content: Node[] = [];
  for (const node of childrenOf(element)) {
    if (isElement(node) && node.name === 'Answer')
      answers.push(readAnswer(node, file, diagnostics));
    else if (isElement(node) && node.name === 'Group')
      groups.push(readGroup(node, file, diagnostics));
    else content.push(node);
  }
  const heading = content.find((node) => node.type === 'heading');
  return {
    type: element.name,
    id: attributes.get('id') ?? '',
    title: heading ? plainText(heading) : '',
    attributes,
    answers,
    groups,
    content,
    whens: readWhens(content, file, diagnostics),
    place,
    range: rangeOf(element),
  };
}

function readAnswer(element: Element, file: string, diagnostics: Diagnostic[]): WrittenAnswer {
  const attributes = readAttributes(element, file, diagnostics);
  const id = attributes.get('id') ?? '';
  const content = childrenOf(element);
  const [first, second] = content.filter(({ type }) => type === 'paragraph');
  return {
    id,
    label: plainText(first ?? element),
    hint: second ? plainText(second) : '',
    content,
    whens: readWhens(childrenOf(element), file, diagnostics),
    attributes,
    place: placeOf(element, file),
    range: rangeOf(element),
  };
}

function readUse(element: Element, file: string, diagnostics: Diagnostic[]): WrittenUse {
  const [inside] = childrenOf(element);
  if (inside) {
    const fix = 'end its tag with “/>”, and put what it contains before or after it';
    const message = '<Use> has something inside it';
    diagnostics.push(diagnose('GP113', placeOf(inside, file), message, fix));
  }
  const attributes = readAttributes(element, file, diagnostics);
  return {
    part: attributes.get('part') ?? '',
    attributes,
    place: placeOf(element, file),
    range: rangeOf(element),
  };
}

function readGroup(element: Element, file: string, diagnostics: Diagnostic[]): WrittenGroup {
  const attributes = readAttributes(element, file, diagnostics);
  return {
    id: attributes.get('id') ?? '',
    label: plainText(element),
    attributes,
    place: placeOf(element, file),
    range: rangeOf(element),
  };
}

/** The outermost conditions in a text, wherever in it they are. */
function readWhens(nodes: readonly Node[], file: string, diagnostics: Diagnostic[]): WrittenWhen[] {
  return nodes.flatMap((node) => {
    const inside = readWhens(childrenOf(node), file, diagnostics);
    if (!isElement(node) || node.name !== 'When') return inside;
    return [
      {
        attributes: readAttributes(node, file, diagnostics),
        whens: inside,
        content: childrenOf(node),
        place: placeOf(node, file),
        range: rangeOf(node),
      },
    ];
  });
}

function readAttributes(element: Element, file: string, diagnostics: Diagnostic[]): Attributes {
  const attributes = attributesOf(element, (name) => diagnostics.push(codeIn(name, element, file)));
  const names = element.attributes.flatMap((one) => ('name' in one ? [one.name] : []));
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  for (const name of new Set(twice)) {
    const message = `<${element.name ?? ''}> has the attribute “${name}” twice`;
    const fix = 'keep the right one';
    diagnostics.push(diagnose('GP113', placeOf(element, file), message, fix));
  }
  return attributes;
}

/** Articles are text: translators edit them, so they must not run code. Comments are allowed. */
function findCode(nodes: readonly Node[], file: string): Diagnostic[] {
  const code = [...walk(nodes)].filter(
    (node) =>
      node.type === 'mdxjsEsm' ||
      ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
        !/^\s*\/\*[^]*\*\/\s*$/u.test(node.value)),
  );
  return code.map((node) =>
    node.type === 'mdxjsEsm' ? importIn(node, file) : codeIn('{…}', node, file),
  );
}

/** MDX parses a line that starts with this word as code, whatever follows. */
function importIn(node: Node, file: string): Diagnostic {
  const word = 'value' in node ? (/^\w+/u.exec(node.value)?.[0] ?? '') : '';
  const message = `A line that begins with “${word}” is read as program code`;
  return diagnose('GP114', placeOf(node, file), message, 'begin it with another word');
}

function codeIn(what: string, node: Node, file: string): Diagnostic {
  const message = `“${what}” is program code; an article can contain only text`;
  return diagnose('GP114', placeOf(node, file), message, 'write quoted text instead, or remove it');
}
