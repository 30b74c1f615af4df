import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { guidePages } from './src/guide-pages/integration.ts';
import { authoring } from './src/dev/integration.ts';
import { hosts } from './src/hosts/integration.ts';
import { corpora } from './src/corpus/write/integration.ts';
import { readCorpora } from './src/library/corpora.ts';
import { checkedSettings } from './src/library/check-environment.ts';
import { lineFeeds } from './src/layouts/line-feeds.ts';
import { modulePreload } from './src/layouts/module-preload.ts';
import { contentFolder } from './src/library/environment.ts';
import { isPartOfBuild } from './src/library/kept-articles.ts';
import { notices } from './src/notices/integration.ts';
import { search } from './src/search/build/integration.ts';

// The site's location (`BASE_PATH=/help/`, `SITE_URL=https://help.example`) depends on the host, so
// it comes from the environment.
const { base, site } = checkedSettings();

/** What each script imports, which two integrations need. */
const imports = new Map();

export default defineConfig({
  base,
  ...(site && { site }),
  output: 'static',
  trailingSlash: 'always',
  // Everything is an external file, so that the policy needs no exception (see `Page.astro`).
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [lineFeeds()],
    // A glob cannot contain a variable, but it can use an alias.
    resolve: { alias: { '#content': contentFolder } },
  },
  // In a build, pages of corpora and pages from an earlier build join Astro's, and the index is
  // created after that.
  integrations: [
    // For the site's own pages; articles are rendered from the tree that is checked. Highlighting of
    // code would need inline styles.
    mdx({ syntaxHighlight: false }),
    corpora(),
    !isPartOfBuild && readCorpora().length === 0 && search(),
    hosts(),
    notices(),
    modulePreload(imports),
    isPartOfBuild && guidePages(imports),
    authoring(),
  ],
  devToolbar: { enabled: false },
});
