/** A process that indexes languages on request, one after another. */

import { writeIndex, type IndexJob } from './write-index.ts';

process.on('message', (job: IndexJob) => {
  void answer(job);
});

async function answer(job: IndexJob): Promise<void> {
  process.send?.(await writeIndex(job));
}
