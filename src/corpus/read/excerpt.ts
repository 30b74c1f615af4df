import type { ElementContent } from 'hast';

const maxLength = 160;

/** Normalizes spaces of unusual widths and removes invisible characters. */
export function plain(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF]/gu, '')
    .replace(/[\u00A0\u202F\s]+/gu, ' ')
    .trim();
}

/** The beginning of a text, cut after a word, or after a character in scripts without spaces. */
export function excerpt(text: string): string {
  const all = plain(withoutMarks(text));
  if (all.length <= maxLength) return all;
  // Do not leave half of a surrogate pair.
  const cut = all.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > maxLength / 2 ? cut.slice(0, space) : cut} …`;
}

/** Removes syntax that is shown as written, since it says nothing about the article's topic. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<!\S):{3,}(?!\S)/gu, '')
    .replace(/\[!(?:VIDEO|div|code)\b[^\]\n]*\]/giu, '')
    .replace(/\{%[^%\n]*%\}|\{\{[^{}\n]*\}\}/gu, '');
}

const blocks = new Set('p li h1 h2 h3 h4 h5 h6 td th pre blockquote aside br dt dd'.split(' '));

/**
 * The text of nodes without markup, with a space between blocks.
 *
 * @param enough the number of characters after which the rest is omitted
 */
export function plainText(nodes: readonly ElementContent[], enough: number): string {
  let all = '';
  for (const node of nodes) {
    if (all.length > enough) break;
    if (node.type === 'text') all += node.value;
    else if (node.type === 'element') {
      all += plainText(node.children, enough - all.length);
      if (blocks.has(node.tagName)) all += ' ';
    }
  }
  return all;
}
