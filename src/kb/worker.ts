/** A process that writes locales on request, one after another. */

import { loadCatalogue, type Catalogue } from '../corpus/catalog.ts';
import { writeLocale, type LocaleJob } from './write-locale.ts';

const catalogues = new Map<string, Catalogue>();

process.on('message', (job: LocaleJob) => {
  process.send?.(writeLocale(job, catalogueIn(job.catalogue)));
});

function catalogueIn(file: string): Catalogue {
  const catalogue = catalogues.get(file) ?? loadCatalogue(file);
  catalogues.set(file, catalogue);
  return catalogue;
}
