import type { ArticleMeta, Translation } from './article.ts';
import type { ClassCode } from './classes.ts';
import type { FrontMatter } from './front-matter.ts';
import { isRegularUsDate, parseUsDate } from './us-date.ts';

/** Front matter in the shape that the site uses. Hashes are handled by the catalog. */
export interface Metadata {
  title: string | undefined;
  meta: ArticleMeta;
  /** Who translated it, or that it is the source. */
  kind: Translation['kind'];
}

/** Receives deviations in the front matter, all of which are reported for line 1. */
export type Deviation = (code: ClassCode, message: string) => void;

/** Misspellings that occur, and the intended keys. */
const aliases = new Map([
  ['munlocking-an-account s.custom', 'ms.custom'],
  ['ms-custom', 'ms.custom'],
  ['ms,.custom', 'ms.custom'],
  ['ms.common', 'ms.custom'],
  ['ms.reviwer', 'ms.reviewer'],
]);

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;

/**
 * Reads the metadata of an article from any shape that the dialect allows.
 *
 * @param raw the parsed front matter
 * @param deviates receives a message for each value that had to be coerced
 */
export function readMetadata(raw: FrontMatter, deviates: Deviation): Metadata {
  const fields = correctKeys(raw, deviates);
  // Keys required for Microsoft's publishing are only reported missing in Microsoft's own articles.
  const isMicrosofts = [...fields.keys()].some((key) => key.startsWith('ms.'));
  const first = (key: string): string | undefined => fields.get(key)?.[0];

  const assetIds = fields.get('ms.assetid');
  if (assetIds !== undefined && !(assetIds.length === 1 && guid.test(assetIds[0] ?? '')))
    deviates('KB04', `ms.assetid is ${shown(assetIds)}; it is left out`);

  return {
    title: first('title'),
    kind: kindOf(first('ms.translationtype'), isMicrosofts, deviates),
    meta: {
      ...given('author', first('ms.author') ?? first('author')),
      ...dateOf(first('ms.date'), first('ms.lasthandoff'), isMicrosofts, deviates),
      ...given('audience', audienceOf(first('ms.audience'), first('audience'), deviates)),
      ...given('topic', first('ms.topic')),
      ...given('description', first('description')),
      ...given('robots', first([...fields.keys()].find((key) => /^robots$/iu.test(key)) ?? '')),
      customIds: customIdsOf(fields.get('ms.custom'), deviates),
    },
  };
}

function correctKeys(raw: FrontMatter, deviates: Deviation): FrontMatter {
  if (![...raw.keys()].some((key) => aliases.has(key))) return raw;
  const fields = new Map(raw);
  for (const [wrong, right] of aliases) {
    const values = raw.get(wrong);
    if (values === undefined) continue;
    deviates('KB03', `"${wrong}" is read as ${right}`);
    fields.set(right, [...(fields.get(right) ?? []), ...values]);
  }
  return fields;
}

function customIdsOf(values: readonly string[] | undefined, deviates: Deviation): string[] {
  const ids = (values ?? []).flatMap((value) => value.split(/[,/]/u)).map((id) => id.trim());
  if (values === undefined) return [];
  if (values.length === 0) deviates('KB02', 'ms.custom is empty');
  else if (ids.length !== values.length)
    deviates('KB02', `ms.custom is ${shown(values)}; split at comma and slash`);
  return [...new Set(ids.filter((id) => id !== ''))];
}

function dateOf(
  date: string | undefined,
  handoff: string | undefined,
  isExpected: boolean,
  deviates: Deviation,
): Pick<ArticleMeta, 'date' | 'dateFrom'> {
  const own = date === undefined ? undefined : parseUsDate(date);
  if (date !== undefined && own !== undefined && !isRegularUsDate(date))
    deviates('KB05', `ms.date is "${date}"; read as ${own}`);
  if (own !== undefined) return { date: own, dateFrom: 'ms.date' };
  const fallback = parseUsDate(handoff ?? '');
  const instead = fallback === undefined ? 'no date is shown' : "the handoff's day is used";
  if (isExpected) deviates('KB05', `ms.date is ${shown(date ?? '')}; ${instead}`);
  return fallback === undefined ? {} : { date: fallback, dateFrom: 'ms.lasthandoff' };
}

function audienceOf(
  standard: string | undefined,
  other: string | undefined,
  deviates: Deviation,
): string | undefined {
  const value = standard ?? other;
  if (standard === undefined && other !== undefined)
    deviates('KB07', `audience is read as ms.audience`);
  if (value === undefined) return undefined;
  const known = ['Admin', 'ITPro'].find((name) => name.toLowerCase() === value.toLowerCase());
  if (known !== undefined && known !== value) deviates('KB07', `"${value}" is read as ${known}`);
  return known ?? value;
}

function kindOf(
  type: string | undefined,
  isMicrosofts: boolean,
  deviates: Deviation,
): Metadata['kind'] {
  if (type === undefined) return isMicrosofts ? 'source' : 'unknown';
  if (type === 'HT') return 'human';
  if (type !== 'MT')
    deviates('KB06', `ms.translationtype "${type}" is read as a machine translation`);
  return 'machine';
}

/** An object with or without the key, as optional properties must not be set to undefined. */
function given<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  if (value === undefined) return {};
  const entry: Partial<Record<K, string>> = {};
  entry[key] = value;
  return entry;
}

function shown(value: string | readonly string[]): string {
  const text = typeof value === 'string' ? value : value.join('", "');
  return text === '' ? 'empty' : `"${text.slice(0, 80)}"`;
}
