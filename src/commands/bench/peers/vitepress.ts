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
          // Two braces would be a template of its own.
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
