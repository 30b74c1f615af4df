import type { Repair } from '../read/repair.ts';
import { isElement } from '../read/tree.ts';

/** Syntax of other dialects by name; the first match describes what a text contains. */
const syntaxes: readonly (readonly [string, RegExp])[] = [
  [
    'an extension of Microsoft’s',
    /\[!(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)S?\]|VIDEO\b|div\b)[a-z][\w.-]*/iu,
  ],
  ['a tag of Liquid', /\{%-?\s*[a-z_]+/u],
  ['a shortcode of Hugo', /\{\{[<%]/u],
  ['a value of a template', /\{\{-?\s*[\w.$|' ]+\s*-?\}\}/u],
  ['a footnote', /\[\^[^\]\s]+\]/u],
  ['an attribute list', /\{:?\s*[#.][\w-]+[^{}]*\}/u],
  ['an admonition', /^(?:!!!|\?\?\?\+?)\s+[a-z]+/mu],
  ['a definition', /\n:[ \t]+\S+/u],
];

/** Syntax of other dialects is only text here; it is shown, and reported. */
export const foreignSyntax: Repair = {
  text(node, parent, { report }) {
    if (!/[[{!?:]/u.test(node.value) || isElement(parent, 'code', 'pre')) return undefined;
    for (const [name, mark] of syntaxes) {
      const found = mark.exec(node.value);
      if (found === null) continue;
      report('KB46', node, `"${found[0].trim().slice(0, 40)}" is ${name}; it is shown as written`);
    }
    return undefined;
  },
};
