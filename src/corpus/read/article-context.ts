/** What an article needs from the corpus around it, and what its page then depends on. */

import { posix } from 'node:path';
import type { Use } from './article.ts';
import type { Catalog } from './catalog.ts';
import { reporter, type Finding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { FoundImage, Images } from './images.ts';
import type { IncludedFile, Includes } from './includes.ts';
import { language } from './language.ts';
import type { Included, RenderContext } from './render.ts';
import type { Labels } from './repair.ts';
import { resolved } from './resolve.ts';
import type { CorpusRules } from './rules.ts';
import { source } from './source.ts';

/** The context for reading articles. */
export interface CorpusContext {
  catalog: Catalog;
  rules: CorpusRules;
  images: Images;
  includes: Includes;
  labels: Labels;
  /** Address of an article's page, as seen from the page that links to it. */
  articleAddress: (slug: string) => string;
  /** Address of an image by its published name. */
  imageAddress: (name: string) => string;
}

/** A file that is being rendered. */
interface FileToRender {
  locale: string;
  /** Path relative to the docset. */
  path: string;
  hasAnchors: boolean;
}

/** Articles that represent their folder. */
const startPages = ['index', 'README', '_index'];

/** Files that include each other dozens of times would exhaust the memory. */
const maxIncludedLength = 1_000_000;

/**
 * @param findings receives findings in included files
 * @param uses receives what the page is built from, apart from the file
 */
export function contextOf(
  file: FileToRender,
  around: CorpusContext,
  findings: Finding[],
  uses: Map<string, Use>,
): RenderContext {
  let includedLength = 0;
  return contextIn(file.path, []);

  function contextIn(path: string, within: readonly string[]): RenderContext {
    const folder = posix.dirname(path);
    return {
      language: language(file.locale),
      labels: around.labels,
      hasAnchors: file.hasAnchors,
      linksTo: around.rules.links,
      articleAddress: (to) => articleAddress(resolved(folder, to)),
      publishedAddress: (to) => publishedAddress(to),
      imageAddress: (to) => imageAddress(resolved(folder, to)),
      embeddedImageAddress: (bytes) => {
        const name = around.images.embed(bytes);
        return name === undefined ? undefined : around.imageAddress(name);
      },
      include: (to) => include(resolved(folder, to), [...within, path]),
    };
  }

  function articleAddress(path: string): string | undefined {
    const { slugs, spellings, versions } = around.catalog;
    const plain = path.replace(/\/+$/u, '').replace(/\.(?:md|markdown|html?)$/iu, '');
    const candidates = [path, plain, ...startPages.map((name) => posix.join(plain, name))];
    for (const wanted of candidates) {
      const id = versions.has(wanted) ? wanted : spellings.get(wanted.toLowerCase());
      const slug = id === undefined ? undefined : slugs.get(id);
      if (slug !== undefined) return around.articleAddress(slug);
    }
    return undefined;
  }

  /** Published paths start with the name of the docset, or at its root. */
  function publishedAddress(path: string): string | undefined {
    const files = around.catalog.locales.find(({ locale }) => locale === file.locale);
    const docset = posix.relative(files?.folder ?? '', files?.docset ?? '');
    const from = path.toLowerCase().startsWith(`${docset.toLowerCase()}/`) ? docset.length + 1 : 0;
    return articleAddress(resolved('', path.slice(docset === '' ? 0 : from)));
  }

  function imageAddress(path: string): ReturnType<RenderContext['imageAddress']> {
    const found = around.images.find(path);
    note('image', path, imageUse(found));
    if (found === undefined || 'refused' in found) return found;
    const { name, ...spelling } = found;
    return { address: around.imageAddress(name), ...spelling };
  }

  function include(path: string, within: readonly string[]): Included | { problem: string } {
    const found = around.includes.find(path);
    note('include', path, includeUse(found));
    if (found === undefined)
      return { problem: 'there is no such file; nothing is put in its place' };
    if (within.includes(found.path))
      return { problem: `it includes itself, by way of ${within.join(', ')}` };
    includedLength += found.text.length;
    if (includedLength > maxIncludedLength)
      return { problem: 'too much is already included in this article' };
    return {
      body: source(found.text, splitFrontMatter(found.text).bodyStart),
      context: contextIn(found.path, within),
      report: reporter(findings, found.place, found.text),
    };
  }

  function note(kind: Use[0], path: string, found: string | null): void {
    uses.set(`${kind} ${path}`, [kind, path, found]);
  }
}

/** True if nothing that a page was built from, apart from its file, has changed. */
export function areCurrent(
  uses: readonly Use[],
  { images, includes }: Pick<CorpusContext, 'images' | 'includes'>,
): boolean {
  return uses.every(([kind, path, found]) => {
    const now = kind === 'image' ? imageUse(images.find(path)) : includeUse(includes.find(path));
    return now === found;
  });
}

function imageUse(found: FoundImage | undefined): string | null {
  return found === undefined || 'refused' in found ? null : found.name;
}

function includeUse(found: IncludedFile | undefined): string | null {
  return found?.hash ?? null;
}
