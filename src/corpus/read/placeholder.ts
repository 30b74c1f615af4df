import type { Element, ElementContent, Root } from 'hast';
import { isHtmlElement } from './sanitize.ts';
import type { Report } from './finding.ts';
import { edited, type Edit, type Source } from './source.ts';

/** Something in angle brackets that the parser mistook for HTML. */
const markup = /<(?:\/?([a-z][a-z0-9:-]*)|[!?])/giu;

/** Comments are blanked out with spaces, which keeps the offsets. */
const comment = /<!--[^]*?-->/gu;
function blank(found: string): string {
  return ' '.repeat(found.length);
}

/**
 * Escapes placeholders such as `<tenant>`, which a browser would swallow: whatever the parser took
 * for HTML but is not gets `&lt;` as its bracket, which works in both Markdown and HTML. Code is
 * not affected, as the parser finds no HTML there. Deviations in real tags are reported here too,
 * while their places are known.
 *
 * @returns the same source if there was nothing to escape
 */
export function escapePlaceholders(root: Root, source: Source, report: Report): Source {
  const tags = rawSpans(root).flatMap(([start, end]) => tagsIn(source.text, start, end));
  const frames = framesAsLinks(tags, source, report);
  const others = tags.filter((tag) => !frames.done.has(tag));
  const edits = [
    ...frames.edits,
    ...placeholders(others, source, report),
    ...strayLinkEnds(others, source, report),
  ];
  if (edits.length > 0) return edited(source, edits);
  // Only the last of several rounds reports what remains HTML, so that it is reported once.
  for (const { written, offset } of tags)
    if (/^<(?:\/br|BR|\/?span)\b/u.test(written))
      report('KB20', source.inFile(offset), `${written} is irregular`);
  return source;
}

interface Tag {
  /** Name of the element; undefined for what starts with `<!` or `<?`. */
  name: string | undefined;
  written: string;
  offset: number;
}

function tagsIn(text: string, start: number, end: number): Tag[] {
  const raw = text.slice(start, end);
  return [...raw.replaceAll(comment, blank).matchAll(markup)].map((match) => ({
    name: match[1],
    written: /^<[^>\n]*>?/u.exec(raw.slice(match.index))?.[0] ?? match[0],
    offset: start + match.index,
  }));
}

function placeholders(tags: readonly Tag[], { text, inFile }: Source, report: Report): Edit[] {
  return tags
    .filter(({ name }) => name === undefined || !isHtmlElement(name))
    .filter(({ offset }) => !isInAttribute(text, offset))
    .flatMap(({ offset, written }) => {
      const colon = addressBefore(text, offset);
      report('KB19', inFile(offset), `${written} is shown as text`);
      const bracket = { offset, length: 1, text: '&lt;' };
      return colon === undefined ? [bracket] : [colon, bracket];
    });
}

/**
 * The maximum number of characters before a placeholder that can belong to the address containing
 * it.
 */
const maxAddressLength = 2000;

/** `<a href="https://contoso.com/<tenant>">`: what is in quotes is text already. */
function isInAttribute(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - maxAddressLength), offset);
  const open = /<([a-z][a-z0-9]*)\s(?:[^<>"']|"[^"<>]*"|'[^'<>]*')*=\s*(["'])[^<>"']*$/iu;
  const [, name = '', quote] = open.exec(before) ?? [];
  if (!isHtmlElement(name)) return false;
  const after = text.slice(offset, offset + maxAddressLength);
  return /^<[^<>"']*>[^<>"']*(["'])[^<>]*>/u.exec(after)?.[1] === quote;
}

/**
 * The parser does not decode `&lt;` in what it takes for an address, so encode the address's colon
 * or dot instead; a repair later undoes anything that still becomes a link.
 */
function addressBefore(text: string, offset: number): Edit | undefined {
  const before = text.slice(Math.max(0, offset - maxAddressLength), offset);
  const match = /(?:https?(?=:\/\/)|www(?=\.))[^\s<>"'`]*$/iu.exec(before);
  if (match === null) return undefined;
  const [start = ''] = /^[a-z]+/iu.exec(match[0]) ?? [];
  const at = offset - match[0].length + start.length;
  return { offset: at, length: 1, text: `&#${text.charCodeAt(at)};` };
}

/** Frames load other sites' pages; a link lets the reader decide. */
function framesAsLinks(tags: readonly Tag[], { text, inFile }: Source, report: Report) {
  const done = new Set<Tag>();
  let open = 0;
  const edits = tags.flatMap((tag): Edit[] => {
    if (tag.name?.toLowerCase() !== 'iframe') return [];
    if (tag.written.startsWith('</')) {
      if (open === 0) return [];
      open -= 1;
      done.add(tag);
      return [{ offset: tag.offset, length: tag.written.length, text: '' }];
    }
    const frame = frameAt(text.slice(tag.offset));
    if (frame === undefined) return [];
    open += 1;
    done.add(tag);
    report('KB16', inFile(tag.offset), `the frame with ${frame.href} is a link`);
    const link = `<a href="${frame.href}">${frame.name}</a>`;
    return [{ offset: tag.offset, length: frame.length, text: link }];
  });
  return { edits, done };
}

function frameAt(html: string) {
  const tag = /^<iframe\b[^<>]*>/iu.exec(html)?.[0] ?? '';
  const href = /\ssrc\s*=\s*(["'])(https:\/\/[^"'<>\s]+)\1/iu.exec(tag)?.[2];
  const host = href === undefined ? undefined : URL.parse(href)?.hostname;
  if (href === undefined || host === undefined) return undefined;
  const title = /\stitle\s*=\s*"([^"<>]*\S[^"<>]*)"/iu.exec(tag)?.[1];
  return { href, name: title ?? host, length: tag.length };
}

/**
 * `</a>` without a start tag would end a Markdown link around it; in a comment, it has no effect.
 */
function strayLinkEnds(tags: readonly Tag[], source: Source, report: Report): Edit[] {
  let open = 0;
  return tags.flatMap(({ written, offset }) => {
    if (/^<a\b/iu.test(written)) open += 1;
    if (!/^<\/a\b/iu.test(written)) return [];
    open = Math.max(open - 1, -1);
    if (open >= 0) return [];
    open = 0;
    report('KB20', source.inFile(offset), `${written} does not close anything`);
    return [
      { offset, length: 0, text: '<!--' },
      { offset: offset + written.length, length: 0, text: '-->' },
    ];
  });
}

function rawSpans(node: Root | Element): [number, number][] {
  return node.children.flatMap((child: ElementContent | Root['children'][number]) => {
    if (child.type === 'element') return rawSpans(child);
    const start = child.position?.start.offset;
    const end = child.position?.end.offset;
    if (child.type !== 'raw' || start === undefined || end === undefined) return [];
    return [[start, end] satisfies [number, number]];
  });
}
