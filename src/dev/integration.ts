/**
 * What `npm run dev` adds to the site for authors: diagnostics in the page, where they belong;
 * pages for articles with errors; live reload for everything in `content/`. None of it is part of a
 * build.
 */

import type { ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentReload } from './content-reload.ts';
import { reportFor, blockingDiagnostics } from './report.ts';
import { helpPage, stoppedPage } from './plain-page.ts';

export function authoring(): AstroIntegration {
  let base = '/';
  return {
    name: 'authoring',
    hooks: {
      'astro:config:setup': ({
        command,
        injectRoute,
        injectScript,
        addMiddleware,
        updateConfig,
      }) => {
        if (command !== 'dev') return;
        injectRoute({
          pattern: '/[locale]/[article]/[...step]',
          entrypoint: new URL('broken.astro', import.meta.url),
          prerender: false,
        });
        injectScript('page', "import '/src/dev/notes.ts';");
        addMiddleware({ entrypoint: new URL('linked-styles.ts', import.meta.url), order: 'pre' });
        updateConfig({ vite: { plugins: [contentReload()] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
      },
      'astro:server:setup': ({ server }) => {
        serveReports(server, base);
      },
    },
  };
}

function serveReports(server: ViteDevServer, base: string): void {
  server.middlewares.use((request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const path = withoutBase(pathname, base);
    if (path === '_report.json') {
      const report = reportFor(withoutBase(searchParams.get('page') ?? '', base), base);
      send(response, 200, 'application/json', JSON.stringify(report));
      return;
    }
    const [, code] = /^_diagnostics\/(\w+)\/$/u.exec(path) ?? [];
    const help = code === undefined ? undefined : helpPage(code);
    if (help !== undefined) send(response, 200, 'text/html', help);
    else if (isPage(path) && blockingDiagnostics(path).length > 0)
      send(response, 500, 'text/html', stoppedPage(isAnyPageFine(path) ? 'this' : 'every'));
    else next();
  });
}

/** Whether the start page in the same language can be rendered. */
function isAnyPageFine(path: string): boolean {
  const [locale = ''] = path.split('/');
  return blockingDiagnostics(`${locale}/`).length === 0;
}

function withoutBase(pathname: string, base: string): string {
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname.replace(/^\//u, '');
}

/** Pages end in a slash; what Vite serves does not, or starts with a special character. */
function isPage(path: string): boolean {
  return /^(?:[a-z].*\/)?$/u.test(path);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}
