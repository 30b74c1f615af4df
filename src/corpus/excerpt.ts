const longest = 160;

/** Normalizes spaces of unusual widths and removes invisible characters. */
export function plain(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/[\u00A0\u202F\s]+/g, ' ')
    .trim();
}

/** The beginning of a text, cut after a word, or after a character in scripts without spaces. */
export function excerpt(text: string): string {
  const all = plain(withoutMarks(text));
  if (all.length <= longest) return all;
  // Do not leave half of a surrogate pair.
  const cut = all.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut} …`;
}

/** Removes syntax that is shown as written, since it says nothing about the article's topic. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<!\S):{3,}(?!\S)/g, '')
    .replace(/\[!(?:VIDEO|div|code)\b[^\]\n]*\]/gi, '')
    .replace(/\{%[^%\n]*%\}|\{\{[^{}\n]*\}\}/g, '');
}
