/** A title without the number of the rule that once showed the article. */
export interface Title {
  words: string;
  ruleNumber?: string;
}

/**
 * Separates the rule number from a title: `126 Mailbox not found` → 126 and the rest. A year or a
 * version (`2016 …`) looks the same and can only be distinguished by the identifiers.
 *
 * @param customIds `ms.custom`, which repeats the number of the rule
 */
export function splitTitle(title: string, customIds: readonly string[]): Title {
  const match = /^(\d{2,7})\s+(?=\S)/u.exec(title);
  const ruleNumber = match?.[1];
  if (match === null || ruleNumber === undefined || !customIds.includes(ruleNumber))
    return { words: title };
  return { words: title.slice(match[0].length), ruleNumber };
}

/**
 * A title for an article that has neither heading nor title: its file name in words.
 *
 * @example `commercial/set-up_dkim` → `set up dkim`
 */
export function titleFromId(id: string): string {
  return (id.split('/').at(-1) ?? id).replace(/[-_]+/gu, ' ');
}
