/**
 * `npm run corpus:publish`: adds today's addresses to each corpus's list of published ones, which
 * stay the same when files are added, deleted, or renamed. `CORPUS_DIR` is read as in a build.
 */

import { relativePath } from '../library/relative-path.ts';
import { publishAddresses } from '../corpus/lock.ts';
import { checkCorpora, publishedPaths } from '../library/check-corpora.ts';
import { checkSite } from '../library/check-site.ts';
import { readCorpora } from '../library/corpora.ts';
import {
  addressLockFile,
  readAddressLockFile,
  writeAddressLockFile,
} from '../library/corpus-lock.ts';
import { exitOnErrors } from './report-errors.ts';

exitOnErrors([...checkSite(), ...checkCorpora()]);
const corpora = readCorpora();
if (corpora.length === 0)
  console.log('There is no corpus: name one in content/site.yaml or CORPUS_DIR');
for (const corpus of corpora) {
  const { prefix } = corpus;
  const paths = publishedPaths(corpus);
  writeAddressLockFile(prefix, publishAddresses(readAddressLockFile(prefix), paths));
  console.log(`${relativePath(addressLockFile(prefix))} now lists every address of ${corpus.dir}`);
}
