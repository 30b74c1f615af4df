/** Commands with the person's and the product's own values, on this page and nowhere else. */

import type { ProductRef } from '../../facts/evidence.ts';
import { quote } from '../../facts/powershell.ts';
import type { ScriptValues } from '../../facts/script-values.ts';
import { all } from '../dom.ts';

const originals = new WeakMap<HTMLElement, string>();

/** What stands in the examples, and what stands for it. */
export type Replacements = ReadonlyMap<string, string>;

const PERSON = "'person@example.com'";
const PRODUCT = "'SPE_E3'";
const COUNTRY = '-UsageLocation NL';

/** The products that a command can name; what is not known by its part number cannot be named. */
export const choicesOf = ({ products }: ScriptValues): readonly ProductRef[] =>
  products.filter(({ part }) => part !== undefined);

/**
 * What the examples in commands are replaced by; values that are not known leave theirs. So does the
 * product, while there are several and the reader has not said which.
 *
 * @param chosen GUID of the product that the reader chose.
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
    [PERSON, quote(address)],
    ...(product?.part === undefined ? [] : [[PRODUCT, quote(product.part)] as const]),
    ...(country === undefined ? [] : [[COUNTRY, `-UsageLocation ${quote(country)}`] as const]),
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
    const original = originalOf(code);
    originals.set(code, original);
    code.textContent = fillText(original, values);
    return code.textContent !== original;
  });
}

/** The blocks whose example names a product. */
export const productBlocks = (root: ParentNode): HTMLElement[] =>
  blocks(root).filter((block) => originalOf(codeOf(block)).includes(PRODUCT));

/** Puts the examples back. */
export function clearScripts(root: ParentNode): void {
  for (const block of blocks(root)) {
    const code = codeOf(block);
    code.textContent = originalOf(code);
  }
}

const originalOf = (code: HTMLElement): string => originals.get(code) ?? code.textContent;

const blocks = (root: ParentNode): HTMLElement[] =>
  all(root, 'pre').filter((block) => !block.closest('[data-summary]'));

const codeOf = (block: HTMLElement): HTMLElement => block.querySelector('code') ?? block;
