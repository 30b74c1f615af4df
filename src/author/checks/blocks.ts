/** Alerts and tabs: what would be shown with its brackets, empty, or without a name, is refused. */

import { alertKinds, alertOf } from '../blocks.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { Document, Element, Node } from '../document.ts';
import { nearest } from '../nearest.ts';
import { attributesOf, childrenOf, isElement, placeOf, plainText, walk } from '../node.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = { of: 'text', check: checkBlocks };

export function checkBlocks({ file, steps, background }: Document): Diagnostic[] {
  const nodes = [...walk([...background, ...steps.flatMap(({ content }) => content)])];
  const inTabs = new Set(nodes.filter(isTabs).flatMap(childrenOf));
  return nodes.flatMap((node) => {
    if (node.type === 'blockquote') return checkAlert(node, file);
    if (!isElement(node)) return [];
    if (node.name === 'Warning') return checkWarning(node, file);
    if (node.name === 'Tabs') return checkTabs(node, file);
    if (node.name === 'Tab' && !inTabs.has(node)) {
      const fix = 'put <Tabs> and </Tabs> around the tabs, each on a line of its own';
      return [diagnose('GP127', placeOf(node, file), '<Tab> is not directly inside <Tabs>', fix)];
    }
    return [];
  });
}

function checkAlert(quote: Node, file: string): Diagnostic[] {
  const alert = alertOf(quote);
  if (!alert) return [];
  const mark = `[!${alert.name.toUpperCase()}]`;
  if (alert.kind === undefined) {
    const hint = nearest(alert.name, alertKinds);
    const known = alertKinds.map((kind) => `[!${kind.toUpperCase()}]`);
    const fix = hint ? `did you mean [!${hint.toUpperCase()}]?` : `write ${known.join(', ')}`;
    return [diagnose('GP123', placeOf(quote, file), `“${mark}” cannot be shown`, fix)];
  }
  if (plainText(quote).slice(mark.length).trim() !== '') return [];
  return [isEmpty(mark, 'begin the lines below it with “> ”', quote, file)];
}

function checkWarning(warning: Element, file: string): Diagnostic[] {
  if (plainText(warning) !== '') return [];
  const fix = 'write what can go wrong between <Warning> and </Warning>';
  return [isEmpty('<Warning>', fix, warning, file)];
}

function isEmpty(what: string, fix: string, node: Node, file: string): Diagnostic {
  return diagnose('GP124', placeOf(node, file), `${what} has no text`, fix);
}

function checkTabs(tabs: Element, file: string): Diagnostic[] {
  const parts = childrenOf(tabs).filter(({ type }) => type !== 'mdxFlowExpression');
  const wrong = (node: Node, message: string, fix: string) =>
    diagnose('GP127', placeOf(node, file), message, fix);
  const found = parts.flatMap((node) => {
    if (!isElement(node) || node.name !== 'Tab')
      return [wrong(node, '<Tabs> contains something else than tabs', 'move it out of <Tabs>')];
    const name =
      attributesOf(node, () => undefined)
        .get('name')
        ?.trim() ?? '';
    if (name === '') return [wrong(node, 'A tab has no name', 'write name="…"')];
    if (childrenOf(node).length > 0) return [];
    return [wrong(node, `The tab “${name}” is empty`, 'write its text before </Tab>')];
  });
  if (parts.length > 1 || found.length > 0) return found;
  return [wrong(tabs, '<Tabs> needs at least two tabs', 'add a <Tab>, or remove <Tabs>')];
}

function isTabs(node: Node): node is Element {
  return isElement(node) && node.name === 'Tabs';
}
