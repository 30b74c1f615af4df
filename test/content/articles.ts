/** The source texts of all guides in `content/`, and the commands in them. */

import type { Document, WrittenStep } from '../../src/author/document.ts';
import { plainText, walk } from '../../src/author/node.ts';
import { articleIds, readArticle } from '../../src/library/articles.ts';
import { must } from '../support/must.ts';

/** Every step of every guide, with a name for it: `article/step`. */
export function everyStep(): (readonly [string, WrittenStep])[] {
  return articleIds().flatMap((article) =>
    sourceOf(article).steps.map((step) => [`${article}/${step.id}`, step] as const),
  );
}

/** A guide with the parts in it. */
export function sourceOf(article: string): Document {
  const { shown } = readArticle(article, Date.now());
  return must(shown['en-us'], `${article} in the source's language`).document;
}

/** The PowerShell blocks of a step. */
export function scriptsOf({ content }: WrittenStep): string[] {
  return [...walk(content)].flatMap((node) =>
    node.type === 'code' && node.lang === 'powershell' ? [node.value] : [],
  );
}

/** Every PowerShell block of every guide, with a name for it. */
export function everyScript(): (readonly [string, string])[] {
  return everyStep().flatMap(([name, step]) =>
    scriptsOf(step).map((script, index) => [`${name}, script ${index + 1}`, script] as const),
  );
}

/** The paragraphs, list items, and blocks of a step in reading order, as plain text. */
export function passagesOf({ content }: WrittenStep): string[] {
  return [...walk(content)]
    .filter(({ type }) => type === 'paragraph' || type === 'code')
    .map(plainText);
}
