/** Commands with the person's and the product's own values, on this page and nowhere else. */

import type { Evidence } from '../../facts/index.ts';
import { quote } from '../../facts/powershell.ts';
import { productWithId } from '../../facts/products.ts';
import { scriptValues } from '../../facts/script-values.ts';
import { all } from '../dom.ts';

const originals = new WeakMap<HTMLElement, string>();

/** What stands in the examples, and what stands for it. */
export type Replacements = ReadonlyMap<string, string>;

/** What the examples in commands are replaced by; values that are not known leave theirs. */
export function replacements(address: string, evidence: readonly Evidence[]): Replacements {
  const { product } = scriptValues(evidence);
  const part = product === undefined ? undefined : productWithId(product)?.part;
  const location = evidence.find(({ field }) => field === 'usageLocation')?.value;
  return new Map([
    ["'person@example.com'", quote(address)],
    ...(part === undefined ? [] : [["'SPE_E3'", quote(part)] as const]),
    ...(location === undefined || location === 'null'
      ? []
      : [['-UsageLocation NL', `-UsageLocation ${quote(location)}`] as const]),
  ]);
}

/** Replaces each example once; a value is never searched for further examples. */
export function fillText(text: string, values: Replacements): string {
  const pattern = [...values.keys()].map((key) => key.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  if (pattern.length === 0) return text;
  return text.replace(new RegExp(pattern.join('|'), 'gu'), (found) => values.get(found) ?? found);
}

/** Fills the commands of the page in. Returns those blocks in which something was replaced. */
export function fillScripts(root: ParentNode, values: Replacements): HTMLElement[] {
  return blocks(root).filter((block) => {
    const code = codeOf(block);
    const original = originals.get(code) ?? code.textContent;
    originals.set(code, original);
    code.textContent = fillText(original, values);
    return code.textContent !== original;
  });
}

/** Puts the examples back. */
export function clearScripts(root: ParentNode): void {
  for (const block of blocks(root)) {
    const code = codeOf(block);
    code.textContent = originals.get(code) ?? code.textContent;
  }
}

const blocks = (root: ParentNode): HTMLElement[] =>
  all(root, 'pre').filter((block) => !block.closest('[data-summary]'));

const codeOf = (block: HTMLElement): HTMLElement => block.querySelector('code') ?? block;
