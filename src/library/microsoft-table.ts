/**
 * Everything that Microsoft sells, and the plans in it: `content/microsoft/skus.json`, which
 * `npm run facts:renew` writes. It comes with the software; a site has no table of its own.
 */

import { existsSync } from 'node:fs';
import { z } from 'zod';
import { shortId } from '../facts/core/skus.ts';
import { readText } from './read-text.ts';

export const tableFile = 'content/microsoft/skus.json';

const schema = z.strictObject({
  /** Microsoft's names for plans in code, by GUID in lower case. */
  plans: z.record(z.string(), z.string()),
  skus: z.array(
    z.strictObject({
      id: z.string(),
      part: z.string(),
      name: z.string(),
      /** The beginnings of its plans' GUIDs, separated by spaces: thousands of them are repeated. */
      plans: z.string(),
    }),
  ),
});

/** What is sold under one part number. */
export interface SoldSku {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  /** The beginnings of its plans' GUIDs (`shortId`), sorted. */
  readonly plans: readonly string[];
}

export interface MicrosoftTable {
  readonly plans: Readonly<Record<string, string>>;
  readonly skus: readonly SoldSku[];
}

let read: MicrosoftTable | undefined;

/** @throws if the file is damaged */
export function readMicrosoftTable(): MicrosoftTable {
  return (read ??= existsSync(tableFile)
    ? parseMicrosoftTable(readText(tableFile))
    : { plans: {}, skus: [] });
}

export function parseMicrosoftTable(text: string): MicrosoftTable {
  const { plans, skus } = schema.parse(JSON.parse(text));
  return { plans, skus: skus.map((sku) => ({ ...sku, plans: sku.plans.split(' ') })) };
}

/** The text of the file, before it is formatted. */
export function formatMicrosoftTable({ plans, skus }: MicrosoftTable): string {
  return JSON.stringify({
    plans,
    skus: skus.map((sku) => ({ ...sku, plans: sku.plans.join(' ') })),
  });
}

/** Whether something that is sold includes the plan with this GUID. */
export function includesPlan({ plans }: SoldSku, id: string): boolean {
  return plans.includes(shortId(id));
}
