import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { loadCatalogue, readCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { corpusEntrySchema, entryOf } from './entry.ts';
import { englishLabels } from './labels.ts';
import { progressBar } from './progress.ts';
import type { PutImage } from './images.ts';
import { isWanted, openCorpus } from './read-corpus.ts';
import type { CorpusOptions, PendingArticle } from './read-corpus.ts';
import { codeVersion, syncArticles } from './sync.ts';
import type { SyncStore } from './sync.ts';

/** Where a corpus is, and where its images go. */
export interface CorpusLoaderOptions extends Omit<CorpusOptions, 'putImage' | 'catalogue'> {
  /** Folder with one sub-folder a locale. */
  dir: string;
  /** File of a catalogue saved for this build; without it, the corpus is read for one. */
  catalogueFile?: string;
  /** Folder that receives the images, named by content; the site serves it at `imageAddress`. */
  imagesDir: string;
}

/**
 * Content loader for a corpus: entries keyed `<locale>/<slug>`, with HTML and without bodies.
 * An article whose text, comparison and renderer are the same as last time is not rendered again.
 *
 * @throws from `load` when the corpus cannot be read
 */
export function corpusLoader(options: CorpusLoaderOptions): Loader {
  return {
    name: 'corpus',
    schema: corpusEntrySchema,
    load: async (context) => {
      const bar = progressBar(process.stderr);
      const catalogue =
        options.catalogueFile === undefined
          ? readCatalogue(options.dir, (locale, done, of) => {
              bar.update(done, of, `locales compared (${locale})`);
            })
          : loadCatalogue(options.catalogueFile);
      const trust = existsSync(options.imagesDir);
      mkdirSync(options.imagesDir, { recursive: true });
      const corpus = openCorpus(options.dir, {
        ...options,
        catalogue,
        putImage: imageWriter(options.imagesDir),
      });
      const articles = withProgress(corpus, countOf(catalogue, options.locales), bar.update);
      const version = versionOf(catalogue, options);
      const counts = await syncArticles(articles, storeOf(context), version, trust);
      bar.end();
      context.logger.info(
        `${counts.rendered} rendered, ${counts.kept} unchanged, ${counts.deleted} removed`,
      );
    },
  };
}

/** The store of a collection, as the synchronisation sees it. */
function storeOf(context: LoaderContext): SyncStore {
  const { store } = context;
  return {
    digestOf: (key) => store.get(key)?.digest?.toString(),
    keys: () => store.keys(),
    delete: (key) => {
      store.delete(key);
    },
    set: async (key, article, digest) => {
      const data = await context.parseData({ id: key, data: entryOf(article) });
      store.set({ id: key, data, digest, rendered: { html: article.html } });
    },
  };
}

/** Written under another name first: shards write the same images at the same time. */
function imageWriter(dir: string): PutImage {
  return (name, bytes) => {
    const path = join(dir, name);
    if (existsSync(path)) return;
    const unfinished = `${path}.${randomUUID()}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  };
}

function versionOf(catalogue: Catalogue, options: CorpusLoaderOptions): string {
  const hash = createHash('sha1').update(codeVersion());
  for (const [id, slug] of catalogue.slugs) hash.update(`${id}\n${slug}\n`);
  for (const { locale } of catalogue.locales) {
    const address = options.articleAddress?.(locale, 'x') ?? '';
    hash.update(JSON.stringify(options.labels?.(locale) ?? englishLabels) + address);
  }
  hash.update(options.imageAddress?.('x') ?? '').update(JSON.stringify(options.unlisted ?? []));
  return hash.digest('base64');
}

function countOf(catalogue: Catalogue, wanted: readonly string[] | undefined): number {
  return catalogue.locales
    .filter(({ locale }) => isWanted(locale, wanted))
    .reduce((sum, { articles }) => sum + articles.length, 0);
}

function* withProgress(
  corpus: ReturnType<typeof openCorpus>,
  of: number,
  update: (done: number, of: number, what: string) => void,
): Generator<PendingArticle> {
  let done = 0;
  for (const item of corpus) {
    if ('skipped' in item) continue;
    update((done += 1), of, `articles read (${item.file.locale})`);
    yield item;
  }
}
