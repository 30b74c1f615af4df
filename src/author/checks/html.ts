/** What to write in Markdown instead of well-known HTML tags. */

const instead: Readonly<Record<string, string>> = {
  a: 'write [words](address)',
  img: 'write ![what it shows](name.png), with the picture next to the article',
  br: 'end the line with “\\”, or begin a paragraph',
  hr: 'write --- on a line of its own',
  kbd: 'write the key in bold: **Ctrl**',
  b: 'write **words**',
  strong: 'write **words**',
  i: 'write *words*',
  em: 'write *words*',
  code: 'write `words`',
  pre: 'write ``` on a line of its own before and after it',
  ul: 'begin each line with “- ”',
  ol: 'begin each line with “1. ”',
  li: 'begin the line with “- ” or “1. ”',
  table: 'write a Markdown table: | one | two |',
  h1: 'write “## ”',
  h2: 'write “## ”',
  h3: 'write “### ”',
};

/** Callouts of other tools. */
const boxes: readonly string[] = ['Note', 'Tip', 'Caution', 'Info', 'Aside', 'Callout'];

/** @returns undefined for unknown names */
export function markdownFor(name: string): string | undefined {
  if (boxes.includes(name))
    return 'begin a quote with its kind: “> [!NOTE]”, then lines that begin with “> ”';
  if (Object.hasOwn(instead, name)) return instead[name];
  return /^(?:p|div|span|u|s|font|center|small|section|details|summary)$/u.test(name)
    ? 'remove the tag: Markdown does not need it'
    : undefined;
}
