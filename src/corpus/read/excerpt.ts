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
