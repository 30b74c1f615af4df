/**
 * Creates a translation: the source's words under its ids, as a draft, recorded as made from
 * today's text.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTexts, documentsOf } from '../author/check-texts.ts';
import { formatDiagnostic, hasErrors, type Diagnostic } from '../author/diagnostic.ts';
import { fileText } from '../author/file-text.ts';
import { updateRecord } from '../author/translation-record.ts';
import { checkOptions, readNamedTexts } from '../library/articles.ts';
import { folderOf, readTextFiles, readRecord } from '../library/text-files.ts';
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
  const files = readTextFiles(id);
  const path = join(folderOf(id), `${locale}.mdx`);
  const file = relativePath(path);
  if (Object.hasOwn(files.locales, locale))
    throw new ContentError([
      `${file} already exists — “npm run translate:add -- ${id} ${locale}” adds what is missing`,
    ]);

  const { source = '', documents, diagnostics } = readNamedTexts(id, now);
  mustBeRight(diagnostics);
  const { value: record, diagnostics: unread } = readRecord(id);
  mustBeRight(unread);
  const document = documents[source];
  const front = document?.frontMatter;
  if (!record || !document || front?.translation !== 'source') return file;

  const original = { text: fileText(files.locales[source]?.text ?? ''), document };
  const begun = { file, text: newTranslation(original, front) };
  const checked = checkTexts(
    { id, locales: { ...files.locales, [locale]: begun } },
    checkOptions(now),
    document.kind,
  );
  mustBeRight(checked.diagnostics);
  const { source: prints, translations } = fingerprintsOf({
    source,
    documents: documentsOf(checked.read),
  });
  const today = new Date(now).toISOString().slice(0, 10);
  writeFileSync(path, begun.text);
  writeRecord(id, updateRecord(record, prints, translations, today));
  return file;
}

function mustBeRight(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
}
