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
  let openLinks = 0;
  const insertions = rawSpans(root).flatMap(([start, end]) =>
    [...source.text.slice(start, end).replaceAll(comment, blank).matchAll(markup)].flatMap(
      (match): Insertion[] => {
        const offset = start + match.index;
        const shown = /^<[^>\n]*>?/.exec(source.text.slice(offset, end))?.[0] ?? match[0];
        const place = source.inFile(offset);
        if (match[1] === undefined || !isHtmlElement(match[1])) {
          report('KB19', place, `${shown} is shown as text`);
          return [{ offset, text: '\\' }];
        }
        if (/^<(?:\/br|BR)\b/.test(shown)) report('KB20', place, `${shown} is read as <br>`);
        if (/^<\/?span\b/i.test(shown)) report('KB20', place, `${shown} has no effect`);
        if (/^<a\b/i.test(shown)) openLinks += 1;
        if (!/^<\/a\b/i.test(shown)) return [];
        openLinks -= 1;
        if (openLinks >= 0) return [];
        // In HTML it would close a link of Markdown around it; in a comment it closes nothing.
        report('KB20', place, `${shown} closes nothing`);
        openLinks = 0;
        return [
          { offset, text: '<!--' },
          { offset: offset + shown.length, text: '-->' },
        ];
      },
    ),
  );
  return insertions.length === 0 ? source : insert(source, insertions);
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
