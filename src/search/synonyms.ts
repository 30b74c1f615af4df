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
  const variants = new Set([query]);
  for (const names of synonyms) {
    const written = patternOf(names);
    if (!written.test(query)) continue;
    for (const variant of [...variants]) {
      for (const name of names) variants.add(variant.replaceAll(written, () => name));
    }
  }
  // A name that is merely written otherwise asks the same question again.
  const different = [...variants].filter((variant) => variant === query || !same(variant, query));
  return different.slice(0, mostVariants);
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

function same(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
}
