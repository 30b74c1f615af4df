const longest = 160;

/** Spaces of other widths and invisible characters mean nothing in a list of titles. */
export function plain(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/[\u00A0\u202F\s]+/g, ' ')
    .trim();
}

/** The beginning of a text, cut after a word; scripts without spaces are cut after a character. */
export function excerpt(text: string): string {
  const all = plain(withoutMarks(text));
  if (all.length <= longest) return all;
  // A lone half of a surrogate pair is not a character.
  const cut = all.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut} …`;
}

/** Marks of dialects that are shown as they are written tell nothing of what an article is about. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<!\S):{3,}(?!\S)/g, '')
    .replace(/\[!(?:VIDEO|div|code)\b[^\]\n]*\]/gi, '')
    .replace(/\{%[^%\n]*%\}|\{\{[^{}\n]*\}\}/g, '');
}
