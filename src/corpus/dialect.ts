/**
 * What Microsoft's documentation writes between colons. An image becomes one; rows and columns are
 * layout, whose text stays; zones, versions and code from elsewhere are not rendered, and say so.
 */

import type { Element, ElementContent, Root } from 'hast';
import type { Report } from './finding.ts';
import { edited } from './source.ts';
import type { Edit, Source } from './source.ts';

/** @returns the same source when it has nothing of the kind outside its code */
export function translateColons(root: Root, source: Source, report: Report): Source {
  if (!source.text.includes(':::')) return source;
  const code = codeSpans(root);
  const isCode = (offset: number) => code.some(([start, end]) => offset >= start && offset < end);
  const images = imagesIn(source, isCode, report);
  const words = wordsIn(source, isCode);
  const lines = linesIn(source.text).filter(({ start, text }) => {
    const end = start + text.length;
    if (!marker.test(text) || isCode(end - 1)) return false;
    return ![...images, ...words].some((edit) => isWithin(edit, start, end));
  });
  const edits = [
    ...images,
    ...words,
    ...layoutEdits(lines, source, report),
    ...apart(lines, source, report),
  ];
  return edits.length === 0 ? source : edited(source, edits);
}

function isWithin({ offset, length }: Edit, start: number, end: number): boolean {
  return offset < end && offset + length > start;
}

interface Line {
  start: number;
  text: string;
}

/** A line with a marker; what stands before it may be the indentation of a list, or a quote. */
const marker = /^[ \t>]*:{3,}[ \t]*[a-z][\w-]*/i;
const layout =
  /^[ \t>]*:{3,}[ \t]*(?:row(?:-end)?|column(?:-end)?|image-end)(?![\w-])[^:]*(?::{3,})?[ \t]*$/i;

const value = String.raw`"[^"]*"|'[^']*'|“[^”]*”`;
const attribute = String.raw`[\w-]+\s*=\s*(?:${value})\s*`;
const image = new RegExp(String.raw`:{3,}[ \t]*image\s+((?:${attribute})+):{3,}`, 'giu');

/** `:::image type="content" source="media/a.png" alt-text="…":::` in the way of Markdown. */
function imagesIn(source: Source, isCode: (at: number) => boolean, report: Report): Edit[] {
  return [...source.text.matchAll(image)].flatMap((match) => {
    if (isCode(match.index)) return [];
    const fields = fieldsIn(match[1] ?? '');
    const path = fields.get('source');
    if (path === undefined) {
      report('KB45', source.inFile(match.index), `${match[0].slice(0, 40)} names no source`);
      return [];
    }
    const alt = (fields.get('alt-text') ?? '').replace(/[!-%'-/:-@[-`{-~]/g, String.raw`\$&`);
    const written = `![${alt.replace(/\s+/g, ' ')}](<${path.replace(/[<>\n]/g, encodeURIComponent)}>)`;
    return [{ offset: match.index, length: match[0].length, text: written }];
  });
}

/** `:::no-loc text="Viva Engage":::` is a name that translators leave. */
function wordsIn({ text }: Source, isCode: (at: number) => boolean): Edit[] {
  return [...text.matchAll(/:{3,}no-loc\s+text\s*=\s*"([^"]*)"\s*:{3,}/gi)]
    .filter(({ index }) => !isCode(index))
    .map(({ index: offset, 0: { length }, 1: words = '' }) => ({ offset, length, text: words }));
}

function fieldsIn(attributes: string): Map<string, string> {
  const all = attributes.matchAll(new RegExp(String.raw`([\w-]+)\s*=\s*(${value})`, 'gu'));
  return new Map(
    [...all].map(([, name = '', text = '']) => [name.toLowerCase(), text.slice(1, -1)]),
  );
}

/** The markers of rows and columns go; what they hold loses the indentation that they gave it. */
function layoutEdits(lines: readonly Line[], source: Source, report: Report): Edit[] {
  const edits: Edit[] = [];
  for (const { start, text } of lines) {
    if (!layout.test(text)) continue;
    const shown = text.trim();
    if (!/-end\b/i.test(shown) && !/image/i.test(shown))
      report(
        'KB45',
        source.inFile(start),
        `${shown} is layout; its text stands in the order given`,
      );
    edits.push({ offset: start, length: text.length, text: '' });
    if (/\bcolumn\b(?!-)/i.test(shown))
      edits.push(...indentation(source.text, start + text.length));
  }
  return edits;
}

/** White space at the beginning of the lines of a column, as much as all of them have. */
function indentation(text: string, start: number): Edit[] {
  const end = /^[ \t]*:{3,}[ \t]*column-end/im.exec(text.slice(start));
  const lines = linesIn(text.slice(start, end === null ? text.length : start + end.index))
    .map((line) => ({ ...line, start: line.start + start }))
    .filter((line) => line.text.trim() !== '' && !marker.test(line.text));
  const depth = Math.min(...lines.map((line) => /^ */.exec(line.text)?.[0].length ?? 0));
  return depth === 0 || depth === Infinity
    ? []
    : lines.map((line) => ({ offset: line.start, length: depth, text: '' }));
}

/** What stays as it is written stands apart, so that it is no part of a sentence. */
function apart(lines: readonly Line[], source: Source, report: Report): Edit[] {
  return lines
    .filter(({ text }) => !layout.test(text))
    .flatMap(({ start, text }) => {
      report(
        'KB45',
        source.inFile(start),
        `${text.trim()} is not rendered; it is shown as written`,
      );
      const indent = /^[ \t>]*/.exec(text)?.[0] ?? '';
      return [
        { offset: start, length: 0, text: `${indent.trimEnd()}\n` },
        { offset: start + text.length, length: 0, text: `\n${indent.trimEnd()}` },
      ];
    });
}

function linesIn(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, text: line.replace(/\r$/, '') };
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
