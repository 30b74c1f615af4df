/** Puts the person's and product's own values into commands, on this page only. */

import type { ProductRef } from '../../facts/evidence.ts';
import { quote } from '../../facts/powershell.ts';
import type { ScriptValues } from '../../facts/script-values.ts';
import { all } from '../dom.ts';

const originals = new WeakMap<HTMLElement, string>();

/** Maps each example in a command to its replacement. */
export type Replacements = ReadonlyMap<string, string>;

const personExample = "'person@example.com'";
const productExample = "'SPE_E3'";
const countryExample = '-UsageLocation NL';

/** The products that a command can name; those without a known part number cannot be named. */
export function choicesOf({ products }: ScriptValues): readonly ProductRef[] {
  return products.filter(({ part }) => part !== undefined);
}

/**
 * What to replace the examples in commands with. Examples without a known value stay, and so does
 * the product while there are several and the reader has not chosen one.
 *
 * @param chosen GUID of the product that the reader chose
 */
export function replacements(
  address: string,
  values: ScriptValues,
  chosen: string | undefined,
): Replacements {
  const choices = choicesOf(values);
  const product = choices.length === 1 ? choices[0] : choices.find(({ id }) => id === chosen);
  const { country } = values;
  return new Map([
    [personExample, quote(address)],
    ...(product?.part === undefined ? [] : [[productExample, quote(product.part)] as const]),
    ...(country === undefined
      ? []
      : [[countryExample, `-UsageLocation ${quote(country)}`] as const]),
  ]);
}

/** Replaces every example in one pass; replacements are not searched again. */
export function fillText(text: string, values: Replacements): string {
  const pattern = [...values.keys()].map((key) => key.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  if (pattern.length === 0) return text;
  return text.replace(new RegExp(pattern.join('|'), 'gu'), (found) => values.get(found) ?? found);
}

/** Fills in the commands on the page. Returns the blocks that changed. */
export function fillScripts(root: ParentNode, values: Replacements): HTMLElement[] {
  return blocks(root).filter((block) => {
    const code = codeOf(block);
    const original = originalOf(code);
    originals.set(code, original);
    code.textContent = fillText(original, values);
    return code.textContent !== original;
  });
}

/** The blocks whose example mentions a product. */
export function productBlocks(root: ParentNode): HTMLElement[] {
  return blocks(root).filter((block) => originalOf(codeOf(block)).includes(productExample));
}

/** Restores the examples. */
export function clearScripts(root: ParentNode): void {
  for (const block of blocks(root)) {
    const code = codeOf(block);
    code.textContent = originalOf(code);
  }
}

function originalOf(code: HTMLElement): string {
  return originals.get(code) ?? code.textContent;
}

function blocks(root: ParentNode): HTMLElement[] {
  return all(root, 'pre').filter((block) => !block.closest('[data-summary]'));
}

function codeOf(block: HTMLElement): HTMLElement {
  return block.querySelector('code') ?? block;
}
