/**
 * Renders the pages of an article with the site’s own components, without Astro’s server around
 * them, and puts them into their templates. Compiled together with Astro’s own pages; runs in
 * several processes.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import ArticleHead from '../components/article/ArticleHead.astro';
import ArticleMain from '../components/article/ArticleMain.astro';
import DiagramMain from '../components/article/DiagramMain.astro';
import SideBySideMain from '../components/article/SideBySideMain.astro';
import StepHead from '../components/article/StepHead.astro';
import StepMain from '../components/article/StepMain.astro';
import { articleFiles, type ArticleFile } from '../components/article/files.ts';
import { nameModules } from '../layouts/module-preload.ts';
import { picturesOf } from '../library/pictures.ts';
import { builtReadingsOf, type Reading } from '../library/reading.ts';
import { readSite } from '../library/site.ts';
import { asAttribute, asContent } from '../markup/html.ts';
import { parseTemplate, type Template } from '../markup/template.ts';
import { nameOf, readPicture } from '../pictures/cache.ts';
import type { ArticleResult, Shared } from './job.ts';
import { slotsOf, templateKey, type GuidePage, type PageKind } from './page.ts';
import { guidePagesOf } from './pages.ts';

interface Content {
  readonly head?: AstroComponentFactory;
  readonly main: AstroComponentFactory;
}

const contents: Readonly<Record<PageKind, Content>> = {
  article: { head: ArticleHead, main: ArticleMain },
  step: { head: StepHead, main: StepMain },
  diagram: { main: DiagramMain },
  'side-by-side': { main: SideBySideMain },
};

/** Writes the pages of an article in all locales of this build. */
export async function writeArticle(article: string, shared: Shared): Promise<ArticleResult> {
  const { base } = readSite();
  const container = await AstroContainer.create({
    ...(shared.site !== undefined && { astroConfig: { site: shared.site } }),
    resolve: (script) => Promise.resolve(base + (shared.scripts.get(script) ?? '')),
  });
  const images = shared.images.get(article) ?? new Map();
  let pages = 0;
  const readings = builtReadingsOf(article);
  for (const page of readings.flatMap(guidePagesOf)) {
    const { reading, rest } = page;
    const path = `${reading.locale}/${article}/${rest}`;
    const request = new Request(new URL(base + path, shared.site ?? 'http://localhost'));
    const options = { locals: { reading, images, locale: reading.locale }, request };
    const content = contents[page.kind];
    const head = content.head ? await container.renderToString(content.head, options) : '';
    const main = await container.renderToString(content.main, options);
    const html = filled(templateFor(page, shared), page, { head, main });
    const folder = join(shared.out, path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), nameModules(html, shared.imports));
    pages += 1;
  }
  for (const reading of readings) await writeFiles(reading, shared.out);
  return { pages };
}

const parsed = new Map<string, Template>();

/** @throws if Astro did not render it */
function templateFor(page: GuidePage, { templates }: Shared): Template {
  const key = templateKey(page);
  const known = parsed.get(key);
  if (known) return known;
  const html = templates.get(key);
  if (html === undefined)
    throw new Error(`${page.reading.locale}/${page.reading.article}/${page.rest} has no template`);
  const template = parseTemplate(html);
  parsed.set(key, template);
  return template;
}

function filled(
  template: Template,
  page: GuidePage,
  html: { readonly head: string; readonly main: string },
): string {
  const { title, description, ...others } = slotsOf(page);
  const values = { ...others, title: asContent(title), description: asAttribute(description) };
  return template.fill({ ...values, ...html }, () => true);
}

/** The files next to the pages, and the pictures of their link previews. */
async function writeFiles(reading: Reading, out: string): Promise<void> {
  const folder = join(out, reading.locale, reading.article);
  for (const [name, { isFor, contentOf }] of Object.entries<ArticleFile>(articleFiles))
    if (isFor(reading)) writeFileSync(join(folder, name), await contentOf(reading));
  const pictures = join(out, 'pictures');
  mkdirSync(pictures, { recursive: true });
  for (const picture of picturesOf(reading))
    writeFileSync(join(pictures, `${nameOf(picture)}.png`), await readPicture(picture));
}
