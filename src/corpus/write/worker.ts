/** A process that writes locales on request, one after another. */

import { loadCatalog, type Catalog } from '../read/catalog.ts';
import { writeLocale, type LocaleJob } from './write-locale.ts';

const catalogs = new Map<string, Catalog>();

process.on('message', (job: LocaleJob) => {
  process.send?.(writeLocale(job, catalogIn(job.catalog)));
});

function catalogIn(file: string): Catalog {
  const catalog = catalogs.get(file) ?? loadCatalog(file);
  catalogs.set(file, catalog);
  return catalog;
}
