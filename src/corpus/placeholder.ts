import type { Element, ElementContent, Root } from 'hast';
import { isHtmlElement } from './elements.ts';
import type { Report } from './finding.ts';
import { insert } from './source.ts';
import type { Insertion, Source } from './source.ts';

/** Something between angle brackets that the parser took for HTML. */
const markup = /<(?:\/?([a-z][a-z0-9:-]*)|[!?])/gi;

/** Comments are left out, whatever they hold: spaces in their place keep the offsets. */
const comment = /<!--[^]*?-->/g;
const blank = (found: string): string => ' '.repeat(found.length);

/**
 * Placeholders such as `<tenant>`, which a browser would swallow: those that the parser took for HTML
 * and that are none get a backslash, so that a second parse shows them. Code is not touched, for the
 * parser found no HTML in it. Deviations of real tags are reported here too, while their places are
 * known.
 *
 * @returns the same source when there was nothing to escape
 */
export function escapePlaceholders(root: Root, source: Source, report: Report): Source {
  const tags = rawSpans(root).flatMap(([start, end]) => tagsIn(source.text, start, end));
  const insertions = [
    ...placeholders(tags, source, report),
    ...strayLinkEnds(tags, source, report),
  ];
  if (insertions.length > 0)
    return insert(
      source,
      insertions.sort((a, b) => a.offset - b.offset),
    );
  // The last of several rounds reports what stays HTML, so that it is said once.
  for (const { written, offset } of tags)
    if (/^<(?:\/br|BR|\/?span)\b/.test(written))
      report('KB20', source.inFile(offset), `${written} is irregular`);
  return source;
}

interface Tag {
  /** Name of the element; undefined for what begins with `<!` or `<?`. */
  name: string | undefined;
  written: string;
  offset: number;
}

function tagsIn(text: string, start: number, end: number): Tag[] {
  const raw = text.slice(start, end);
  return [...raw.replaceAll(comment, blank).matchAll(markup)].map((match) => ({
    name: match[1],
    written: /^<[^>\n]*>?/.exec(raw.slice(match.index))?.[0] ?? match[0],
    offset: start + match.index,
  }));
}

function placeholders(tags: readonly Tag[], source: Source, report: Report): Insertion[] {
  return tags
    .filter(({ name }) => name === undefined || !isHtmlElement(name))
    .map(({ offset, written }) => {
      report('KB19', source.inFile(offset), `${written} is shown as text`);
      return { offset, text: '\\' };
    });
}

/** `</a>` without a beginning would end a link of Markdown around it; in a comment it ends nothing. */
function strayLinkEnds(tags: readonly Tag[], source: Source, report: Report): Insertion[] {
  let open = 0;
  return tags.flatMap(({ written, offset }) => {
    if (/^<a\b/i.test(written)) open += 1;
    if (!/^<\/a\b/i.test(written)) return [];
    open = Math.max(open - 1, -1);
    if (open >= 0) return [];
    open = 0;
    report('KB20', source.inFile(offset), `${written} ends nothing`);
    return [
      { offset, text: '<!--' },
      { offset: offset + written.length, text: '-->' },
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
