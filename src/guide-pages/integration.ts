/**
 * Astro’s part in writing the pages of guides: it renders their templates, and compiles the
 * components that fill them. The pages are written once it has rendered everything else, in as many
 * processes as there are cores. Only in `npm run build`: Astro by itself renders every page.
 */

import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { articleIds } from '../library/articles.ts';
import { isKept } from '../library/kept-articles.ts';
import type { ImportsOf } from '../layouts/module-preload.ts';
import { runInPool } from '../processes/pool.ts';
import type { ArticleJob, ArticleResult, Shared } from './job.ts';
import { templateMark } from './static-paths.ts';

const renderer = fileURLToPath(new URL('render.ts', import.meta.url));

/** @param imports what each script of the site imports, once it is known */
export function guidePages(imports: ImportsOf): AstroIntegration {
  let site: string | undefined;
  let compiled = '';
  const scripts = new Map<string, string>();
  return {
    name: 'guide-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const compile = {
          name: 'guide-pages',
          applyToEnvironment: ({ name }: Environment) => name === 'prerender',
          buildStart(this: Context) {
            this.emitFile({ type: 'chunk', id: renderer, fileName: 'guide-pages.mjs' });
          },
          writeBundle({ dir = '' }: { readonly dir?: string }) {
            compiled = join(dir, 'guide-pages.mjs');
          },
        };
        const collect = {
          name: 'guide-pages-scripts',
          applyToEnvironment: ({ name }: Environment) => name === 'client',
          generateBundle(_: unknown, bundle: Readonly<Record<string, Output>>) {
            for (const { fileName, facadeModuleId } of Object.values(bundle))
              if (typeof facadeModuleId === 'string') scripts.set(facadeModuleId, fileName);
          },
        };
        updateConfig({ vite: { plugins: [compile, collect] } });
      },
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:generated': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const taken = takeTemplates(out);
        const shared = join(dirname(compiled), 'guide-pages.bin');
        mkdirSync(dirname(shared), { recursive: true });
        const common: Shared = { out, site, scripts, imports, ...taken };
        writeFileSync(shared, serialize(common));
        const jobs = articleIds()
          .filter((article) => !isKept(article))
          .map((article) => ({ article, renderer: compiled, shared }));
        const script = new URL('./worker.ts', import.meta.url);
        const processes = Math.min(availableParallelism(), jobs.length);
        const nameOf = ({ article }: ArticleJob) => article;
        const results = await runInPool<ArticleJob, ArticleResult>(
          { script, processes, nameOf },
          jobs,
        );
        const pages = results.reduce((sum, result) => sum + result.pages, 0);
        logger.info(`${pages} pages written from ${taken.templates.size} templates`);
      },
    },
  };
}

interface Environment {
  readonly name: string;
}

interface Context {
  readonly emitFile: (file: { type: 'chunk'; id: string; fileName: string }) => string;
}

interface Output {
  readonly fileName: string;
  /** The module that a chunk was made for. */
  readonly facadeModuleId?: string | null;
}

/** Written by `src/pages/[images].json.ts`. */
const imagesFile = `${templateMark}images.json`;

const imagesSchema = z.array(
  z.tuple([
    z.string(),
    z.array(z.tuple([z.string(), z.record(z.string(), z.union([z.string(), z.number()]))])),
  ]),
);

/** Templates are only an intermediate result: they are read and deleted. */
function takeTemplates(out: string): Pick<Shared, 'templates' | 'images'> {
  const all = imagesSchema.parse(JSON.parse(readFileSync(join(out, imagesFile), 'utf8')));
  const images = new Map(all.map(([article, entries]) => [article, new Map(entries)] as const));
  rmSync(join(out, imagesFile));
  const templates = new Map<string, string>();
  for (const folder of globSync(`*/${templateMark}*/`, { cwd: out })) {
    const [file = ''] = globSync('**/index.html', { cwd: join(out, folder) });
    const key = basename(folder).slice(templateMark.length);
    templates.set(key, readFileSync(join(out, folder, file), 'utf8'));
    rmSync(join(out, folder), { recursive: true });
  }
  return { templates, images };
}
