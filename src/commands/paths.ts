/** `npm run paths`: writes each guide's list of paths anew. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostic, hasErrors } from '../guide/diagnostic.ts';
import { articleFolder, readArticles } from '../library/articles.ts';
import { formatPaths } from '../library/paths-file.ts';

for (const { id, config, diagnostics } of readArticles(Date.now())) {
  if (hasErrors(diagnostics)) {
    console.error(diagnostics.map(formatDiagnostic).join('\n'));
    process.exitCode = 1;
  } else if (config) {
    writeFileSync(join(articleFolder(id), 'paths.txt'), formatPaths(config));
    console.log(`content/articles/${id}/paths.txt is up to date`);
  }
}
