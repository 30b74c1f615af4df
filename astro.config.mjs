import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { authoring } from './src/dev/integration.ts';
import { backgroundPlugin } from './src/components/article/background-plugin.ts';
import { completeTranslations } from './src/components/article/complete-plugin.ts';
import { hosts } from './src/hosts/integration.ts';
import { corpora } from './src/kb/integration.ts';
import { readCorpora } from './src/library/corpora.ts';
import { checkedSettings } from './src/library/check-environment.ts';
import { lineFeeds } from './src/layouts/line-feeds.ts';
import { modulePreload } from './src/layouts/module-preload.ts';
import { contentFolder } from './src/library/site.ts';
import { notices } from './src/notices/integration.ts';
import { search } from './src/search/integration.ts';

// Where the site will stand (`BASE_PATH=/help/`, `SITE_URL=https://help.example`) is the host's business,
// so it comes from the environment.
const { base, site } = checkedSettings();

export default defineConfig({
  base,
  ...(site && { site }),
  output: 'static',
  trailingSlash: 'always',
  // Everything is an external file, so that the policy needs no exception (see `Page.astro`).
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [lineFeeds(), completeTranslations()],
    // A glob takes no variable, but it takes an alias.
    resolve: { alias: { '#content': contentFolder } },
  },
  // Shiki writes inline colours, which the policy refuses; short commands read well without.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      mdastPlugins: [backgroundPlugin],
    }),
  },
  // Where there are corpora, their pages are written after Astro's, and the index is made after them.
  integrations: [
    mdx(),
    corpora(),
    readCorpora().length === 0 && search(),
    hosts(),
    notices(),
    modulePreload(),
    authoring(),
  ],
  devToolbar: { enabled: false },
});
