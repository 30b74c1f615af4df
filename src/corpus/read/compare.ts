import type { CorpusArticle } from './article.ts';
import { keyOf, nameOf, type Catalog } from './catalog.ts';
import type { Report } from './finding.ts';
import { translationOf } from './translation.ts';
import type { Version } from './version.ts';

/** What the rest of the corpus says about an article. */
export type Comparison = Pick<CorpusArticle, 'slug' | 'translation' | 'canonical'>;

const nothingKnown: Omit<Version, 'locale'> = {
  hash: '',
  handoff: '',
  structure: [],
  file: '',
  body: '',
  title: '',
  noindex: false,
};

/**
 * Compares an article with its versions in other locales and with similar articles in its own.
 *
 * @param kind the kind of translation, from the metadata
 */
export function compare(
  id: string,
  locale: string,
  kind: CorpusArticle['translation']['kind'],
  catalog: Catalog,
  report: Report,
): Comparison {
  const versions = catalog.versions.get(id) ?? [];
  const own = versions.find((version) => version.locale === locale) ?? { ...nothingKnown, locale };
  const slug = catalog.slugs.get(id) ?? id;
  if (slug !== id.toLowerCase()) report('KB09', undefined, `${id} is published as ${slug}`);
  if (catalog.names.has(nameOf(id)))
    report('KB10', undefined, `${nameOf(id)} is in more than one folder; the folder is kept`);
  if (catalog.titles.has(keyOf(locale, own.title)))
    report('KB08', undefined, `other articles have the title "${own.title}" too`);

  const translation = translationOf(own, versions, kind);
  if (translation.state === 'stale')
    report('KB12', undefined, `the source changed after ${own.handoff}`);
  if (translation.state === 'unknown' && (kind === 'human' || kind === 'machine'))
    report('KB12', undefined, 'the hash of the source cannot be compared with the newest');
  if (translation.damaged !== undefined)
    report('KB39', undefined, `differs in ${translation.damaged.join(', ')}`);

  const [first] = catalog.bodies.get(keyOf(locale, own.body)) ?? [];
  if (first !== undefined && first !== id)
    report('KB35', undefined, `the text is that of ${first}`);
  const original = originalOf(id, own, catalog);
  if (original === id) return { slug, translation };
  return { slug, translation, canonical: catalog.slugs.get(original) ?? original };
}

/**
 * The first article of the locale with the same title and text, possibly the article itself. The
 * same text under a different title is a different article: “Pay in Bahrain” is not “Pay in
 * Azerbaijan”.
 */
export function originalOf(
  id: string,
  { locale, body, title }: Pick<Version, 'locale' | 'body' | 'title'>,
  catalog: Catalog,
): string {
  const alike = catalog.bodies.get(keyOf(locale, body)) ?? [];
  const original = alike.find((other) =>
    catalog.versions
      .get(other)
      ?.some((version) => version.locale === locale && version.title === title),
  );
  return title === '' ? id : (original ?? id);
}
