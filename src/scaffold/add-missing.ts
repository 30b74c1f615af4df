/** Adds what translations lack to their files, in the source's words, to be translated there. */

import { writeFileSync } from 'node:fs';
import { checkArticle } from '../author/check.ts';
import { complete } from '../author/complete.ts';
import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import { isSource } from '../author/document.ts';
import { fileText } from '../author/file-text.ts';
import { checkOptions, readArticleFiles } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { addSources } from './add-sources.ts';

export interface Added {
  /** The translation's file as messages name it. */
  readonly file: string;
  /** The ids of what was added: steps, answers as `question.answer`, entries of `sources`. */
  readonly ids: readonly string[];
}

/**
 * @param locale the translation to add to; all if absent
 * @param now milliseconds since 1970
 * @returns the files that lacked something
 * @throws ContentError if the article has errors, which may concern the same places
 */
export function addMissing(id: string, locale: string | undefined, now: number): Added[] {
  const files = readArticleFiles(id);
  const { source = '', shown, documents, diagnostics } = checkArticle(files, checkOptions(now));
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
  const original = shown[source];
  if (!original) return [];
  return Object.entries(documents).flatMap(([own, document]) => {
    if (isSource(document) || (locale !== undefined && own !== locale)) return [];
    const before = fileText(files.locales[own]?.text ?? '');
    const { text, steps, answers } = complete(original, { text: before, document });
    const { text: after, sources } = addSources(text, original.document, document);
    const ids = [...steps, ...answers, ...sources];
    if (ids.length === 0) return [];
    writeFileSync(document.file, after);
    return [{ file: document.file, ids }];
  });
}
