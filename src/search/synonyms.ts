/** Products change their names, and readers search for the one they learned. */

/** Names of the same thing. */
export type Synonyms = readonly string[];

/** More than anybody types; keeps a query with many names from becoming a hundred searches. */
const mostVariants = 8;

/**
 * A query in all its names, as typed first.
 * @example expandQuery('yammer plan', [['Yammer', 'Viva Engage']]) // ['yammer plan', 'Viva Engage plan']
 */
export function expandQuery(query: string, synonyms: readonly Synonyms[]): string[] {
  // By what a search makes of them: capitals and wider spaces ask no new question.
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
  return [...variants.values()].slice(0, mostVariants);
}

function folded(query: string): string {
  return query.toLowerCase().replace(/\s+/gu, ' ');
}

/** Any of the names as a word of its own; the longest first, since one may begin with another. */
function patternOf(names: Synonyms): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const words = longestFirst.map((name) => escape(name).replace(/\s+/gu, String.raw`\s+`));
  // Japanese and Chinese put their own characters right beside a Latin name, without a space.
  const inside = String.raw`[\p{Script=Latin}\p{M}\p{N}]`;
  return new RegExp(`(?<!${inside})(?:${words.join('|')})(?!${inside})`, 'giu');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
