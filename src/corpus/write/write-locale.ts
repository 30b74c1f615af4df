/** Writes the pages of a corpus in one locale that have changed since they were last written. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusArticle } from '../read/article.ts';
import type { Catalog } from '../read/catalog.ts';
import type { PutImage } from '../read/images.ts';
import type { CorpusOptions, PendingArticle } from '../read/pending.ts';
import { openCorpus } from '../read/read-corpus.ts';
import { codeVersion, syncArticles, type SyncCounts, type SyncStore } from '../read/sync.ts';
import { interfaceLocaleFor, readMessagesFile } from '../../library/interface.ts';
import { writeOldPaths } from './old-paths.ts';
import { keepOnly, openPageFiles, writePage, type PageFiles } from './page-files.ts';
import {
  imageFolder,
  openPageWriter,
  type PageWriter,
  type PageWriterSettings,
} from './page-writer.ts';
import { writeSitemaps } from './sitemap.ts';

/**
 * Everything that one locale's pages are built from; plain data, as it is passed to other
 * processes.
 */
export interface LocaleJob extends PageWriterSettings {
  /** The file with the catalog of all locales. */
  readonly catalog: string;
  /** The folder of the built site. */
  readonly out: string;
  /** The file that records what was written. */
  readonly record: string;
  /** The host's public address, if known. */
  readonly site: string | undefined;
}

export interface LocaleResult extends SyncCounts {
  /** Names of the images that the pages show. */
  readonly images: readonly string[];
}

export function writeLocale(job: LocaleJob, catalog: Catalog): LocaleResult {
  const writer = openPageWriter(job, catalog);
  const folder = join(job.out, writer.locale, 'kb', job.corpus.prefix);
  const images = join(job.out, imageFolder);
  const files = openPageFiles(folder, job.record, images);
  const options = { ...writer.options, putImage: imageWriter(images) };
  const version = versionOf(job, catalog, writer.options);
  const counts = syncArticles(
    pendingOf(job, { ...options, catalog }),
    storeOf(files, writer),
    version,
  );
  const { moved, rules } = job.corpus;
  writeOldPaths(files, folder, { slugs: catalog.slugs, moved, ...rules }, writer, version);
  files.save();
  writeLists(folder, files, writer);
  const sitemap = job.site === undefined ? undefined : { ...job, site: job.site };
  const isListed = (slug: string) => files.entries.get(slug)?.listed === true;
  writeSitemaps(folder, writer.locale, catalog, sitemap, isListed);
  return { ...counts, images: [...files.entries.values()].flatMap(({ images }) => images) };
}

function writeLists(folder: string, files: PageFiles, writer: PageWriter): void {
  const listed = [...files.entries].flatMap(([slug, entry]) =>
    entry.listed ? [{ ...entry, slug }] : [],
  );
  const lists = writer.lists(listed);
  for (const { path, html } of lists) writePage(folder, path, html);
  keepOnly(folder, new Set(lists.map(({ path }) => path.slice(0, -1))), /^_\d+$/u);
}

function* pendingOf(
  { corpus, locale }: LocaleJob,
  options: CorpusOptions,
): Generator<PendingArticle> {
  for (const item of openCorpus(corpus.dir, { ...options, locales: [locale] }))
    if (!('skipped' in item)) yield item;
}

function storeOf(files: PageFiles, writer: PageWriter): SyncStore {
  return {
    madeFrom: (slug) => files.entries.get(slug),
    slugs: () => [...files.entries].flatMap(([slug, { moved }]) => (moved ? [] : [slug])),
    delete: (slug) => {
      files.remove(slug);
    },
    set: (article, digest) => {
      const { slug, title, lang, dir, uses } = article;
      const images = imagesIn(article, writer);
      files.write(slug, writer.page(article), {
        digest,
        title,
        lang,
        dir,
        listed: writer.isListed(article),
        images,
        uses,
      });
    },
  };
}

function imagesIn({ html }: CorpusArticle, { imageAddress }: PageWriter): string[] {
  // Shown, or only linked to.
  const names = html.split(`="${imageAddress('')}`).slice(1);
  return names.map((rest) => rest.slice(0, rest.indexOf('"')));
}

/** Written under a temporary name first, since several processes write the same images at once. */
function imageWriter(folder: string): PutImage {
  return (name, bytes) => {
    const path = join(folder, name);
    if (existsSync(path)) return;
    mkdirSync(folder, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  };
}

/**
 * Changes whenever a page may come out differently although its article is the same.
 * @param packages the file that lists the installed packages
 */
export function versionOf(
  job: LocaleJob,
  catalog: Pick<Catalog, 'slugs'>,
  { labels }: CorpusOptions,
  packages = 'package-lock.json',
): string {
  const { corpus, locale, template, base, guides } = job;
  const hash = createHash('sha1')
    .update(codeVersion())
    .update(codeVersion(new URL('../../markup/', import.meta.url)))
    .update(readFileSync(packages))
    .update(JSON.stringify([corpus, labels?.(locale), template, base, guides]))
    .update(readMessagesFile(interfaceLocaleFor(locale.toLowerCase())));
  for (const [id, slug] of catalog.slugs) hash.update(`${id}\n${slug}\n`);
  return hash.digest('base64');
}
