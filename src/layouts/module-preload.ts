/**
 * Lists in each page the modules that its script imports, so that a browser requests all of them at
 * once; otherwise it finds out only once it has the script, a whole round trip later.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Maps each script of the site to the scripts it imports, as paths relative to the site's root. */
export type ImportsOf = ReadonlyMap<string, readonly string[]>;

/** @param imports where to collect them, for others who need them */
export function modulePreload(imports: Map<string, readonly string[]>): AstroIntegration {
  return {
    name: 'module-preload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'module-preload',
          applyToEnvironment: ({ name }: { name: string }) => name === 'client',
          generateBundle(_: unknown, bundle: Readonly<Record<string, Output>>) {
            for (const output of Object.values(bundle))
              if (output.type === 'chunk') imports.set(output.fileName, output.imports);
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': ({ dir, pages }) => {
        const out = fileURLToPath(dir);
        // Only those that Astro rendered: others have their modules already, or need none.
        for (const { pathname } of pages) {
          const file = pageFile(out, pathname);
          if (file === undefined) continue;
          const html = readFileSync(file, 'utf8');
          const named = nameModules(html, imports);
          if (named !== html) writeFileSync(file, named);
        }
      },
    },
  };
}

/** Undefined for a page that was only a template. */
function pageFile(out: string, pathname: string): string | undefined {
  const files = [join(out, pathname, 'index.html'), join(out, pathname.replace(/\/$/u, '.html'))];
  return files.find((file) => existsSync(file));
}

type Output =
  | { readonly type: 'chunk'; readonly fileName: string; readonly imports: readonly string[] }
  | { readonly type: 'asset' };

/** Adds a `modulepreload` to the page for everything that its scripts import, once each. */
export function nameModules(html: string, imports: ImportsOf): string {
  const links = new Set<string>();
  for (const [, base = '', path = ''] of html.matchAll(
    /<script type="module" src="(\/(?:[^"]*\/)?)(_assets\/[^"]+)"/gu,
  )) {
    for (const needed of allImports(path, imports))
      links.add(`<link rel="modulepreload" href="${base}${needed}">`);
  }
  return html.replace('</head>', () => `${[...links].join('')}</head>`);
}

function allImports(path: string, imports: ImportsOf, seen = new Set<string>()): Set<string> {
  for (const needed of imports.get(path) ?? []) {
    if (seen.has(needed)) continue;
    seen.add(needed);
    allImports(needed, imports, seen);
  }
  return seen;
}
