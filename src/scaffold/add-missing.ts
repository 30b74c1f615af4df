/** Adds what translations lack to their files, in the source's words, to be translated there. */

import { writeFileSync } from 'node:fs';
import { complete } from '../author/complete.ts';
import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import { isSource } from '../author/document.ts';
import { fileText } from '../author/file-text.ts';
import { readNamedTexts } from '../library/articles.ts';
import { readTextFiles } from '../library/text-files.ts';
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
  const files = readTextFiles(id);
  const { source = '', documents, diagnostics } = readNamedTexts(id, now);
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
  const sourceDocument = documents[source];
  if (!sourceDocument) return [];
  // Without the steps of parts, which have translations of their own.
  const original = { text: fileText(files.locales[source]?.text ?? ''), document: sourceDocument };
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
