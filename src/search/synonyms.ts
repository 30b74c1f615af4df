/** Products are renamed, and readers search for the name that they know. */

/** Names for the same thing. */
export type Synonyms = readonly string[];

/** More than anyone types; keeps a query with many names from becoming a hundred searches. */
const maxVariants = 8;

/**
 * A query with all synonyms, as typed first.
 * @example expandQuery('azure ad plan', [['Azure AD', 'Entra ID']]) // ['azure ad plan', 'Entra ID
 * plan']
 */
export function expandQuery(query: string, synonyms: readonly Synonyms[]): string[] {
  // Keyed by what a search makes of them, so that differences in case or spacing add no query.
  const variants = new Map([[folded(query), query]]);
  for (const names of synonyms) {
    const written = patternOf(names);
    for (const variant of [...variants.values()]) {
      if (variant.search(written) < 0) continue;
      for (const name of names) {
        const renamed = variant.replaceAll(written, () => name);
        if (!variants.has(folded(renamed))) variants.set(folded(renamed), renamed);
      }
    }
  }
  return [...variants.values()].slice(0, maxVariants);
}

function folded(query: string): string {
  return query.toLowerCase().replace(/\s+/gu, ' ');
}

/** Any of the names as a separate word; longest first, since one may start with another. */
function patternOf(names: Synonyms): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  // Spaces may be left out: people write “Office365”.
  const words = longestFirst.map((name) => escape(name).replace(/\s+/gu, String.raw`\s*`));
  // Japanese and Chinese put their own characters right next to a Latin name, without a space.
  const inside = String.raw`[\p{Script=Latin}\p{M}\p{N}]`;
  return new RegExp(`(?<!${inside})(?:${words.join('|')})(?!${inside})`, 'giu');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
