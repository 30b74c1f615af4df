/**
 * Pages of `npm run dev` that do not depend on the content, and so are available when it is broken.
 */

import { existsSync, readFileSync } from 'node:fs';
import { markdownToHtml } from 'satteri';
import { contentSecurityPolicy } from '../layouts/policy.ts';
import { isCode } from '../author/diagnostic.ts';

/**
 * Replaces a page that cannot be rendered.
 * @param which one of the site's own with errors in its text, or every page, while the settings or the
 *   interface messages are broken
 */
export function stoppedPage(which: 'this' | 'every'): string {
  const [title, text] =
    which === 'this'
      ? ['This page cannot be built', '“npm run check” reports the problem too.']
      : ['No page can be built', 'The problem affects every page. “npm run check” reports it too.'];
  const main = `<main class="choose-page">
<h1>${title}</h1>
<p class="lead">${text}</p>
</main>`;
  return pageOf(title, main, ['/src/dev/notes.ts']);
}

/** The page of `docs/diagnostics/` for a code; undefined if there is no such code. */
export function helpPage(code: string): string | undefined {
  const file = `docs/diagnostics/${code}.md`;
  if (!isCode(code) || !existsSync(file)) return undefined;
  const { html } = markdownToHtml(readFileSync(file, 'utf8'));
  return pageOf(code, `<main class="article"><div class="text">${html}</div></main>`, []);
}

function pageOf(title: string, main: string, scripts: readonly string[]): string {
  // Vite serves from the root, regardless of the site's base.
  const tags = ['/@vite/client', ...scripts].map(
    (path) => `<script type="module" src="${path}"></script>`,
  );
  const styles = ['tokens', 'prose', 'site', 'article'].map(
    (name) => `<link rel="stylesheet" href="/src/styles/${name}.css?direct">`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/src/styles/icon.svg" type="image/svg+xml">
${styles.join('\n')}
${tags.join('\n')}
</head>
<body>
${main}
</body>
</html>
`;
}
