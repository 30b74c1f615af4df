/** Begins a translation: the source's words under its ids, a draft, noted as made from today's text. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticle } from '../guide/check.ts';
import { formatDiagnostic, hasErrors, type Diagnostic } from '../guide/diagnostic.ts';
import { nearest } from '../guide/nearest.ts';
import { updateRecord } from '../guide/translation-record.ts';
import { articleFolder, articleIds, checkOptions, readArticleFiles } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { interfaceLocales } from '../library/interface.ts';
import { relativePath } from '../library/relative-path.ts';
import { fingerprintsOf, readRecord, writeRecord } from '../library/translation-file.ts';
import { newTranslation } from './translation-text.ts';

/**
 * @param now milliseconds since 1970
 * @returns the file, as messages name it
 * @throws ContentError when there is no such article or language, or the file is there already
 */
export function beginTranslation(id: string, wanted: string, now: number): string {
  const locale = wanted.toLowerCase();
  mustBeAmong(id, articleIds(), 'There is no article', 'begin it with “npm run new guide”');
  mustBeAmong(
    locale,
    interfaceLocales(),
    'There is no interface in',
    `add content/interface/${locale}.yaml first`,
  );
  const files = readArticleFiles(id);
  const path = join(articleFolder(id), `${locale}.mdx`);
  const file = relativePath(path);
  if (Object.hasOwn(files.locales, locale)) throw new ContentError([`${file} is there already`]);

  const { source, documents, diagnostics } = checkArticle(files, checkOptions(now));
  mustBeRight(diagnostics);
  const { value: record, diagnostics: unread } = readRecord(id);
  mustBeRight(unread);
  const front = source === undefined ? undefined : documents[source]?.frontMatter;
  const text = source === undefined ? undefined : files.locales[source]?.text;
  if (!record || front?.translation !== 'source' || text === undefined) return file;

  const begun = { file, text: newTranslation(text, front) };
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

function mustBeAmong(name: string, known: readonly string[], what: string, mend: string): void {
  if (known.includes(name)) return;
  const hint = nearest(name, known);
  const meant = hint === undefined ? '' : `did you mean “${hint}”? Otherwise `;
  throw new ContentError([`${what} “${name}” — ${meant}${mend}`]);
}

function mustBeRight(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
}
