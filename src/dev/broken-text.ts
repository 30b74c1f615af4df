/** What can be shown of an article that has errors: its text, as far as it can be parsed. */

import type { Document, WrittenStep } from '../author/document.ts';
import { placeOf } from '../author/node.ts';
import type { Locale } from '../locale/locale.ts';
import { readUsableArticles } from '../library/articles.ts';
import { readTextFiles } from '../library/text-files.ts';
import { textHtml } from '../library/text-html.ts';

export interface BrokenText {
  readonly title: string;
  /** Absent if the file cannot be parsed at all. */
  readonly document?: Document;
  /** The lines around the first error, numbered. */
  readonly excerpt: string;
}

/** @returns undefined if there is no such article, or it has no errors in that locale */
export function readBroken(id: string, locale: string): BrokenText | undefined {
  const found = readUsableArticles(Date.now()).find(({ checked }) => checked.id === id);
  if (!found) return undefined;
  const { checked, usable, broken } = found;
  if (usable && !broken.includes(locale)) return undefined;
  const files = readTextFiles(id).locales;
  const shown = locale in files ? locale : (checked.source ?? Object.keys(files)[0] ?? '');
  const document = checked.documents[shown];
  const file = files[shown];
  const mistake = checked.diagnostics.find((known) => known.file === file?.file);
  const excerpt = excerptOf(file?.text ?? '', mistake?.line ?? 1);
  return { title: document?.frontMatter.title ?? id, excerpt, ...(document && { document }) };
}

function excerptOf(text: string, line: number): string {
  const first = Math.max(line - 5, 0);
  const lines = text.split('\n').slice(first, line + 4);
  const numbered = lines.map((written, index) => {
    const number = first + index + 1;
    return `${number === line ? '→' : ' '} ${String(number).padStart(4)}  ${written}`;
  });
  return numbered.join('\n');
}

/** Steps and the prose between them, in the order they were written. */
export function partsOf(
  { file, steps, background }: Document,
  locale: Locale,
): readonly (WrittenStep | string)[] {
  const parts = [
    ...steps.map((step) => ({ line: step.place.line, part: step })),
    ...background.map((node) => ({
      line: placeOf(node, file).line,
      part: textHtml([node], { locale }),
    })),
  ];
  return parts.sort((a, b) => a.line - b.line).map(({ part }) => part);
}
