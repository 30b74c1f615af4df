/** What surrounds the words that were found, read without trusting it as HTML. */

export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/**
 * @param excerpt Pagefind’s: text with `<mark>` around what was found, its own `<` and `>` escaped
 * @example readExcerpt('a <mark>b</mark>') // [{ text: 'a ', found: false }, { text: 'b', found: true }]
 */
export function readExcerpt(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/su)
    .map((text, index) => ({ text: unescape(text), found: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
