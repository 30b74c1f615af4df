/** Puts the values of the person, and of what they are assigned, into commands, on this page only. */

import { quote } from '../../facts/core/powershell.ts';
import type { ScriptValues, SkuChoice } from '../../facts/core/script-values.ts';
import { all } from '../dom.ts';
import type { Examples } from './panel-data.ts';

const originals = new WeakMap<HTMLElement, string>();

/** Maps each example in a command to its replacement. */
export type Replacements = ReadonlyMap<string, string>;

/** What a command can name; what has no known part number cannot be named. */
export function choicesOf({ skus }: ScriptValues): readonly SkuChoice[] {
  return skus.filter(({ sku }) => sku.part !== undefined);
}

/** What a script is about. */
interface About {
  readonly address: string;
  readonly values: ScriptValues;
  /** GUID of what the reader chose to assign, if there are several. */
  readonly chosen: string | undefined;
}

/**
 * What to replace the article's examples with. Examples without a known value stay, and so does the
 * license while there are several and the reader has not chosen one.
 */
export function replacements(examples: Examples, { address, values, chosen }: About): Replacements {
  const choices = choicesOf(values);
  const [only] = choices;
  const choice = choices.length === 1 ? only : choices.find(({ sku }) => sku.id === chosen);
  const { country } = values;
  const written = writtenIn(examples);
  return new Map([
    ...pair(written.person, quote(address)),
    ...pair(written.license, choice?.sku.part && quote(choice.sku.part)),
    ...pair(written.country, country && `-UsageLocation ${quote(country)}`),
  ]);
}

/** The examples the way commands contain them: a country is a word by itself. */
function writtenIn({ person, license, country }: Examples): Partial<Examples> {
  return {
    ...(person !== undefined && { person: `'${person}'` }),
    ...(license !== undefined && { license: `'${license}'` }),
    ...(country !== undefined && { country: `-UsageLocation ${country}` }),
  };
}

function pair(example: string | undefined, value: string | undefined): [string, string][] {
  return example === undefined || value === undefined ? [] : [[example, value]];
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

/** The blocks whose example mentions a license. */
export function licenseBlocks(root: ParentNode, examples: Examples): HTMLElement[] {
  const { license } = writtenIn(examples);
  if (license === undefined) return [];
  return blocks(root).filter((block) => originalOf(codeOf(block)).includes(license));
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
