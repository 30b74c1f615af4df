/**
 * Adds today's addresses to each corpus's list of published ones, which stay the same when files
 * are added, deleted, or renamed.
 */

import { relativePath } from '../library/relative-path.ts';
import { publishAddresses } from '../corpus/read/lock.ts';
import { checkCorpora, publishedPaths } from '../library/check-corpora.ts';
import { checkSite } from '../library/check-site.ts';
import { readCorpora } from '../library/corpora.ts';
import {
  addressLockFile,
  readAddressLockFile,
  writeAddressLockFile,
} from '../library/corpus-lock.ts';
import { defineCommand } from './runner/command.ts';
import { stopOnErrors } from './shared/report-errors.ts';

export const corpusPublish = defineCommand(
  {
    name: 'corpus:publish',
    summary: 'adds the current addresses to each corpus’s list of published ones',
    details: 'The lists are content/corpora/*.lock. CORPUS_DIR is read as in a build.',
    arguments: [],
    options: {},
    example: 'CORPUS_DIR=../articles npm run corpus:publish',
  },
  () => {
    stopOnErrors([...checkSite(), ...checkCorpora()]);
    const corpora = readCorpora();
    if (corpora.length === 0)
      console.log('There is no corpus: name one in content/site.yaml or CORPUS_DIR');
    for (const corpus of corpora) {
      const { prefix } = corpus;
      const paths = publishedPaths(corpus);
      writeAddressLockFile(prefix, publishAddresses(readAddressLockFile(prefix), paths));
      const file = relativePath(addressLockFile(prefix));
      console.log(`${file} now lists every address of ${corpus.dir}`);
    }
    return 0;
  },
);
