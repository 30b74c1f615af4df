import { buildPeer, withFrontMatter, type Peer } from './peer.ts';

/** Without a sidebar listing all pages, which would grow with the site. */
export const starlight: Peer = {
  name: 'Starlight',
  build: (texts, folder) =>
    buildPeer('Starlight', folder, {
      packages: ['astro@7.3.4', '@astrojs/starlight@0.42.4'],
      files: {
        'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Guidepost', sidebar: [] })] });`,
        'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
        ...Object.fromEntries(
          texts.map((text) => [`src/content/docs/${text.path}.md`, withFrontMatter(text)]),
        ),
      },
      command: ['node_modules/astro/bin/astro.mjs', 'build'],
      output: 'dist',
    }),
};
