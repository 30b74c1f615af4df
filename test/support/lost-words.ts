/**
 * Proves that rendering loses no text. This code shares nothing with the renderer: both sides are
 * read with patterns of their own, so that a mistake in one does not hide in the other.
 */

/** HTML tags that occur in articles. Anything else in angle brackets is text. */
const htmlTag = new RegExp(
  [
    String.raw`^</?(?:`,
    'a|abbr|article|aside|b|br|bdi|big|blockquote|caption|center|cite|code|col|colgroup|dd|del|',
    'details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|',
    'li|main|mark|nav|nobr|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|summary|sup|',
    'table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr',
    String.raw`)(?=[\s/>])`,
  ].join(''),
  'iu',
);

/** Markdown syntax that is not itself text. */
const marks = new RegExp(
  [
    /(?<fence>^[ \t>]*(?:```|~~~)[^\n]*)/u, // info string of a fence
    /(?<code>(?<tick>(?<!`)`+(?!`))(?:(?!\n[ \t]*\n)[^])*?(?<!`)\k<tick>(?!`))/u,
    /(?<escape>\\[!-/:-@[-`{-~])/u,
    /(?<comment><!--[^]*?-->)/u,
    /(?<tag><\/?[a-z][^<>]*>)/u,
    /(?<entity>&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);)/u,
    /(?<marker>\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)S?\]|\[!VIDEO\s+https?:[^\]\n]*\]|\[!div\b[^\]\n]*\])/u,
    /(?<include>\[!INCLUDE\s*\[[^\]]*\]\([^)]*\)\s*\])/u, // the included file is read separately
    /(?<colons>:{3,}[ \t]*(?:image|no-loc)\s+(?:[\w-]+\s*=\s*"[^"]*"\s*)+:{3,})/u,
    /(?<layout>^[ \t>]*:{3,}[ \t]*(?:row|column|image-end)\b[^:\n]*(?::{3,})?)/u,
    /(?<tab>\]\(#tab\/[^)\s]*\))/u,
    /(?<link>\](?:\(| \((?=https?:))\s*(?:<[^>\n]*>|(?:[^()\s]|\([^()\s]*\)| (?=&[^\s()]*\)))*)(?<title>\s+(?:"[^"]*"|'[^']*'))?\s*\)?)/u,
    /(?<number>^[ \t>]*(?:[-*+][ \t]+)*\d{1,9}[.)](?=\s))/u,
    /(?<url>https?:\/\/(?:[!#-&+-;=?@A-Z\\_a-z{}~]+(?=\p{Lo}))?)/u, // a space may be missing between it and the text after it
    /(?<box>^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[x\](?=\s))/u,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'gimu',
);

/** The words that a reader of the Markdown is meant to see, without markup. */
export function sourceWords(body: string): string[] {
  const text = body.replace(marks, (mark: string, ...rest: unknown[]) => {
    const { code, escape, tag, entity, title, url, colons } = groups(rest.at(-1));
    if (colons !== undefined) return ` ${shownAttributes(colons)} `;
    if (code !== undefined) return ` ${code} `;
    if (url !== undefined) return ` ${url} `;
    if (escape !== undefined) return escape;
    if (entity !== undefined) return decoded(entity);
    if (tag !== undefined) return htmlTag.test(tag) ? ` ${attributeWords(tag)} ` : ` ${mark} `;
    return ` ${title ?? ''} `;
  });
  return words(text);
}

/** The words that a reader of the page sees or hears. */
export function outputWords(html: string): string[] {
  const text = html.replace(/<[^>]*>/gu, (tag) => ` ${attributeWords(tag)} `);
  return words(text.replace(/&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/giu, decoded));
}

/**
 * The words that occur less often in the output than in the source.
 *
 * @returns the missing words, repeated as often as they are missing; empty if nothing was lost
 */
export function lostWords(source: readonly string[], output: readonly string[]): string[] {
  const left = counted(output);
  const wanted = counted(source);
  const isSpare = (word: string) => (left.get(word) ?? 0) > (wanted.get(word) ?? 0);
  const apart: string[] = [];
  for (let at = 0; at < source.length; at += 1) {
    // Syntax that means nothing in the output separates words in the source only.
    const joined = joinedAt(source, at, isSpare);
    if (joined === undefined) apart.push(source[at] ?? '');
    else {
      left.set(joined.word, (left.get(joined.word) ?? 0) - 1);
      at += joined.count - 1;
    }
  }
  return apart.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const maxJoined = 6;

function joinedAt(words: readonly string[], at: number, isSpare: (word: string) => boolean) {
  for (let count = 2; count <= maxJoined && at + count <= words.length; count += 1) {
    const word = words.slice(at, at + count).join('');
    if (isSpare(word)) return { word, count };
  }
  return undefined;
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function attributeWords(tag: string): string {
  return [...tag.matchAll(/\s(?:alt|title)\s*=\s*("[^"]*"|'[^']*')/giu)]
    .map((match) => (match[1] ?? '').replace(/&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/giu, decoded))
    .join(' ');
}

/** An image's alternative text is heard; a name's words are seen. */
function shownAttributes(colons: string): string {
  return [...colons.matchAll(/\b(?:alt-text|text)\s*=\s*"([^"]*)"/gu)]
    .map(([, words]) => words)
    .join(' ');
}

const named = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }),
);

function decoded(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named.get(name) ?? entity;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function groups(found: unknown): Record<string, string | undefined> {
  const result: Record<string, string | undefined> = {};
  if (typeof found !== 'object' || found === null) return result;
  for (const [name, value] of Object.entries(found))
    result[name] = typeof value === 'string' ? value : undefined;
  return result;
}
