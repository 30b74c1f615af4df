/**
 * `npm run translate:record`: dates changed source texts, and notes from which text new translations
 * were made. `-- <locale> [<step> …]` says that these were just translated anew.
 */

import { hasErrors, formatDiagnostic } from '../guide/diagnostic.ts';
import { updateRecord } from '../guide/translation-record.ts';
import { readArticles, readRecord } from '../library/articles.ts';
import { fingerprintsOf, writeRecord } from '../library/translation-file.ts';

const [locale, ...steps] = process.argv.slice(2);
const renewed = { ...(locale && { locale }), ...(steps.length > 0 && { steps }) };
const today = new Date().toISOString().slice(0, 10);

for (const article of readArticles(Date.now())) {
  const { value: record, diagnostics } = readRecord(article.id);
  const found = [...article.diagnostics, ...diagnostics];
  if (!record || hasErrors(found)) {
    console.error(found.map(formatDiagnostic).join('\n'));
    process.exitCode = 1;
    continue;
  }
  const { source, translations } = fingerprintsOf(article);
  writeRecord(article.id, updateRecord(record, source, translations, today, renewed));
  console.log(`content/articles/${article.id}/translations.yaml is up to date`);
}
