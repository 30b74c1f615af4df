/** `npm run links:publish`: adds the links of today to each guide's list of published ones. */

import { formatDiagnostic, hasErrors } from '../guide/diagnostic.ts';
import { isUnpublished } from '../guide/draft.ts';
import { readArticles } from '../library/articles.ts';
import { checkLinksFile, writeLinksFile } from '../library/links-file.ts';

const today = Date.now();

for (const article of readArticles(today)) {
  if (isUnpublished(article)) {
    console.log(`content/articles/${article.id} is a draft: nothing is published`);
    continue;
  }
  // What is not there yet is what this command is for; a link that dies must be mended first.
  const links = checkLinksFile(article, today).filter(({ code }) => code !== 'GP603');
  const diagnostics = [...article.diagnostics, ...links];
  if (hasErrors(diagnostics)) {
    console.error(diagnostics.map(formatDiagnostic).join('\n'));
    process.exitCode = 1;
  } else if (article.config) {
    writeLinksFile(article);
    console.log(`content/articles/${article.id}/links.lock holds every link to the guide`);
  }
}
