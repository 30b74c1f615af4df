/**
 * Creates a translation: the source's words under its ids, as a draft, recorded as made from
 * today's text.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticle } from '../author/check.ts';
import { formatDiagnostic, hasErrors, type Diagnostic } from '../author/diagnostic.ts';
import { updateRecord } from '../author/translation-record.ts';
import { articleFolder, checkOptions, readArticleFiles, readRecord } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { interfaceLocales } from '../library/interface.ts';
import { relativePath } from '../library/relative-path.ts';
import { fingerprintsOf, writeRecord } from '../library/translation-file.ts';
import { mustBeAmong, mustBeArticle } from './known.ts';
import { newTranslation } from './translation-text.ts';

/**
 * @param now milliseconds since 1970
 * @returns the file as messages name it
 * @throws ContentError if there is no such article or language, or the file already exists
 */
export function beginTranslation(id: string, wanted: string, now: number): string {
  const locale = wanted.toLowerCase();
  mustBeArticle(id);
  mustBeAmong(
    locale,
    interfaceLocales(),
    'There is no interface in',
    `add content/interface/${locale}.yaml first`,
  );
  const files = readArticleFiles(id);
  const path = join(articleFolder(id), `${locale}.mdx`);
  const file = relativePath(path);
  if (Object.hasOwn(files.locales, locale))
    throw new ContentError([
      `${file} already exists — “npm run translate:add -- ${id} ${locale}” adds what is missing`,
    ]);

  const { source, shown, diagnostics } = checkArticle(files, checkOptions(now));
  mustBeRight(diagnostics);
  const { value: record, diagnostics: unread } = readRecord(id);
  mustBeRight(unread);
  const original = source === undefined ? undefined : shown[source];
  const front = original?.document.frontMatter;
  if (!record || !original || front?.translation !== 'source') return file;

  const begun = { file, text: newTranslation(original, front) };
  const checked = checkArticle(
    { id, locales: { ...files.locales, [locale]: begun } },
    checkOptions(now),
  );
  mustBeRight(checked.diagnostics);
  const { source: prints, translations } = fingerprintsOf(checked);
  const today = new Date(now).toISOString().slice(0, 10);
  writeFileSync(path, begun.text);
  writeRecord(id, updateRecord(record, prints, translations, today));
  return file;
}

function mustBeRight(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
}
