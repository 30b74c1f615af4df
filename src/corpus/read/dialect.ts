/**
 * Microsoft's documentation syntax between colons. Images are converted; rows and columns are only
 * layout, so their content stays; zones, versions, and external code cannot be rendered, and say
 * so.
 */

import type { Element, ElementContent, Root } from 'hast';
import type { Report } from './finding.ts';
import { edited, type Edit, type Source } from './source.ts';

/** @returns the same source if it contains no such syntax outside code */
export function translateDialect(root: Root, source: Source, report: Report): Source {
  if (!/:::|\[\^|\[!code/iu.test(source.text)) return source;
  const code = codeSpans(root);
  const isCode = (offset: number) => code.some(([start, end]) => offset >= start && offset < end);
  const images = imagesIn(source, isCode);
  const words = wordsIn(source, isCode);
  const lines = linesIn(source.text).filter(({ start, text }) => {
    const end = start + text.length;
    if (!marker.test(text) || isCode(end - 1)) return false;
    return ![...images, ...words].some((edit) => isWithin(edit, start, end));
  });
  const edits = [
    ...[...images, ...words, ...footnotesIn(source, isCode)],
    ...[...codeLinks(source, isCode, report), ...layoutEdits(lines, source, report)],
    ...apart(lines, source, report),
  ];
  return edits.length === 0 ? source : edited(source, edits);
}

type IsCode = (offset: number) => boolean;

function isWithin({ offset, length }: Edit, start: number, end: number): boolean {
  return offset < end && offset + length > start;
}

interface Line {
  start: number;
  text: string;
}

/** A line with a marker, possibly indented as part of a list or quoted. */
const marker = /^[ \t>]*:{3,}[ \t]*[a-z][\w-]*/iu;
const layout =
  /^[ \t>]*:{3,}[ \t]*(?:row(?:-end)?|column(?:-end)?|image-end)(?![\w-])[^:]*(?::{3,})?[ \t]*$/iu;

const value = String.raw`"[^"]*"|'[^']*'|“[^”]*”`;
const attribute = String.raw`[\w-]+\s*=\s*(?:${value})\s*`;
const image = new RegExp(String.raw`:{3,}[ \t]*image\s+((?:${attribute})+):{3,}`, 'giu');

/** `:::image type="content" source="media/a.png" alt-text="…":::` as a Markdown image. */
function imagesIn({ text }: Source, isCode: IsCode): Edit[] {
  return [...text.matchAll(image)].flatMap((match) => {
    const fields = fieldsIn(match[1] ?? '');
    const path = fields.get('source');
    if (path === undefined || isCode(match.index)) return [];
    const alt = (fields.get('alt-text') ?? '').replace(/[!-%'-/:-@[-`{-~]/gu, String.raw`\$&`);
    const written = `![${alt.replace(/\s+/gu, ' ')}](<${path.replace(/[<>\n]/gu, encodeURIComponent)}>)`;
    // A complex image is followed by a long description, which is a paragraph of its own.
    const end = fields.get('type') === 'complex' ? '\n' : '';
    return [{ offset: match.index, length: match[0].length, text: written + end }];
  });
}

/** `:::no-loc text="Contoso":::` is a name that is not to be translated. */
function wordsIn({ text }: Source, isCode: IsCode): Edit[] {
  return [...text.matchAll(/:{3,}no-loc\s+text\s*=\s*"([^"]*)"\s*:{3,}/giu)]
    .filter(({ index }) => !isCode(index))
    .map(({ index: offset, 0: { length }, 1: words = '' }) => ({ offset, length, text: words }));
}

/** Without footnotes, `[^1]: …` would be parsed as a link definition. */
function footnotesIn({ text }: Source, isCode: IsCode): Edit[] {
  return [...text.matchAll(/^[ \t>]*(?=\[\^[^\]\s]+\]:)/gmu)]
    .map(({ index, 0: indent }) => ({ offset: index + indent.length, length: 0, text: '\\' }))
    .filter(({ offset }) => !isCode(offset));
}

/** `[!code-csharp[Main](Program.cs)]` refers to code in another file; it stays as written. */
function codeLinks({ text, inFile }: Source, isCode: IsCode, report: Report): Edit[] {
  return [...text.matchAll(/\[!code(?:-[\w+#]+)?\s*\[[^\]`]*\]\([^)`]*\)\]/giu)].flatMap(
    ({ index, 0: written }) => {
      if (isCode(index)) return [];
      report('KB45', inFile(index), `${written} is not rendered; it is shown as written`);
      return [{ offset: index, length: written.length, text: `\`${written}\`` }];
    },
  );
}

function fieldsIn(attributes: string): Map<string, string> {
  const all = attributes.matchAll(new RegExp(String.raw`([\w-]+)\s*=\s*(${value})`, 'gu'));
  return new Map(
    [...all].map(([, name = '', text = '']) => [name.toLowerCase(), text.slice(1, -1)]),
  );
}

/** Removes the markers of rows and columns, and the indentation that they caused. */
function layoutEdits(lines: readonly Line[], source: Source, report: Report): Edit[] {
  const edits: Edit[] = [];
  for (const { start, text } of lines) {
    if (!layout.test(text)) continue;
    const shown = text.trim();
    if (!/-end\b/iu.test(shown) && !/image/iu.test(shown))
      report(
        'KB45',
        source.inFile(start),
        `${shown} is layout; its text is kept in the order given`,
      );
    edits.push({ offset: start, length: text.length, text: '' });
    if (/\bcolumn\b(?!-)/iu.test(shown))
      edits.push(...indentation(source.text, start + text.length));
  }
  return edits;
}

/** Leading whitespace that all lines of a column share. */
function indentation(text: string, start: number): Edit[] {
  const end = /^[ \t]*:{3,}[ \t]*column-end/imu.exec(text.slice(start));
  const lines = linesIn(text.slice(start, end === null ? text.length : start + end.index))
    .map((line) => ({ ...line, start: line.start + start }))
    .filter((line) => line.text.trim() !== '' && !marker.test(line.text));
  const depth = Math.min(...lines.map((line) => /^ */u.exec(line.text)?.[0].length ?? 0));
  return depth === 0 || depth === Infinity
    ? []
    : lines.map((line) => ({ offset: line.start, length: depth, text: '' }));
}

/** Shows what cannot be rendered verbatim as a code block, separate from the text around it. */
function apart(lines: readonly Line[], source: Source, report: Report): Edit[] {
  return lines
    .filter(({ text }) => !layout.test(text))
    .map(({ start, text }) => {
      const written = text.replace(/^[ \t>]*/u, '').trimEnd();
      report('KB45', source.inFile(start), `${written} is not rendered; it is shown as written`);
      const indent = /^[ \t>]*/u.exec(text)?.[0] ?? '';
      const [blank, shown] = [indent.trimEnd(), written.includes('`') ? written : `\`${written}\``];
      const all = `${blank}\n${indent}${shown}\n${blank}`;
      return { offset: start, length: text.length, text: all };
    });
}

function linesIn(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, text: line.replace(/\r$/u, '') };
    start += line.length + 1;
    return found;
  });
}

function codeSpans(node: Root | Element): [number, number][] {
  return node.children.flatMap((child: ElementContent | Root['children'][number]) => {
    if (child.type !== 'element') return [];
    const [start, end] = [child.position?.start.offset, child.position?.end.offset];
    if (child.tagName !== 'code' && child.tagName !== 'pre') return codeSpans(child);
    return start === undefined || end === undefined
      ? []
      : [[start, end] satisfies [number, number]];
  });
}
