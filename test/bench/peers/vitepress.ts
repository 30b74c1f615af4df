import { buildPeer, type Peer } from './peer.ts';

export const vitePress: Peer = {
  name: 'VitePress',
  build: (texts, folder) =>
    buildPeer('VitePress', folder, {
      packages: ['vitepress@1.6.4'],
      files: {
        '.vitepress/config.mjs': `export default {
  title: 'Guidepost',
  ignoreDeadLinks: true,
  markdown: { config: (md) => { md.set({ html: false }); } },
};`,
        ...Object.fromEntries(
          // Double braces would be parsed as a template.
          texts.map(({ path, title, markdown }) => [
            `${path}/index.md`,
            `# ${title}\n\n${markdown.replaceAll('{{', '{ {')}`,
          ]),
        ),
      },
      command: ['node_modules/vitepress/bin/vitepress.js', 'build'],
      output: '.vitepress/dist',
    }),
};
