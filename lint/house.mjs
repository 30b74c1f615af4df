// @ts-check
/**
 * The house: the folders of `src/`, and what each may import. A folder imports only what stands
 * below it; `borders.mjs` reports every other import, those of types too.
 */

/**
 * @typedef {object} Room
 * @property {readonly string[]} imports the other folders that it may import
 * @property {readonly string[]} [packages] the only packages and Node modules that it may import;
 *   without it, any
 * @property {true} [pure] knows no page, network, process or clock: these are handed to it
 */

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  // What authors and operators run.
  commands: {
    imports: [
      ...[
        'scaffold',
        'build',
        'notices',
        'hosts',
        'search/build',
        'corpus/write',
        'library',
        'settings',
        'corpus',
      ],
      ...['search', 'author', 'guide', 'facts', 'locale'],
    ],
  },
  dev: { imports: ['layouts', 'browser', 'library', 'author', 'guide', 'locale', 'styles'] },
  scaffold: { imports: ['library', 'author'] },

  // What Astro renders.
  pages: {
    imports: [
      ...[
        'guide-pages',
        'layouts',
        'components',
        'browser',
        'search/build',
        'corpus/write',
        'meta',
        'library',
        'pictures',
      ],
      ...['diagram', 'author', 'guide', 'locale', 'markup', 'styles'],
    ],
  },
  'guide-pages': {
    imports: [...['layouts', 'components', 'library', 'pictures', 'processes', 'locale', 'markup']],
  },
  layouts: {
    imports: [
      'components',
      'browser',
      'meta',
      'library',
      'author',
      'guide',
      'locale',
      'markup',
      'styles',
    ],
  },
  components: {
    imports: [
      ...[
        'browser',
        'search/build',
        'corpus/write',
        'meta',
        'library',
        'pictures',
        'graph',
        'search',
        'diagram',
        'author',
      ],
      ...['guide', 'facts', 'locale', 'markup', 'styles'],
    ],
  },

  // What ships with the pages.
  build: { imports: ['library', 'settings', 'locale'] },
  notices: { imports: ['library', 'pictures', 'author'] },
  hosts: { imports: ['library', 'author', 'guide'] },
  'search/build': {
    imports: ['library', 'search', 'processes', 'guide', 'locale', 'markup'],
  },
  'corpus/write': {
    imports: ['meta', 'library', 'corpus', 'processes', 'author', 'locale', 'markup'],
  },
  meta: { imports: ['library', 'author', 'guide', 'locale', 'markup'] },

  // Content and settings, read from disk.
  library: {
    imports: [
      ...['settings', 'pictures', 'corpus', 'graph', 'diagram', 'author', 'guide', 'facts'],
      ...['locale'],
    ],
  },
  settings: { imports: ['author', 'locale'], packages: [], pure: true },
  pictures: { imports: ['locale'] },
  processes: { imports: [] },
  corpus: { imports: ['locale'] },

  // What readers run, in their browser.
  browser: {
    imports: ['graph', 'search', 'guide', 'facts', 'locale', 'styles'],
    packages: ['ical-generator', 'uqr'],
  },
  graph: {
    imports: ['facts'],
    packages: ['@azure/msal-browser', '@microsoft/microsoft-graph-client'],
  },
  search: { imports: ['locale'], packages: ['es-toolkit'], pure: true },

  // The core.
  diagram: { imports: ['guide', 'locale', 'markup'], packages: ['elkjs'], pure: true },
  author: {
    imports: ['guide', 'locale'],
    packages: ['node:crypto', 'satteri', 'xstate', 'yaml', 'zod'],
    pure: true,
  },
  facts: { imports: ['guide'], packages: [], pure: true },
  guide: { imports: [], packages: ['xstate'], pure: true },
  locale: { imports: [], packages: [], pure: true },
  markup: { imports: [], packages: [], pure: true },
  styles: { imports: [], packages: [] },
};

/**
 * Imports that are against the rules, and why, or until when. A test fails when one of them is gone.
 *
 * @type {readonly { readonly from: string; readonly to: string }[]}
 */
export const exceptions = [
  // Commands that test or measure the project are written where tests are.
  { from: 'src/commands/list.ts', to: 'test/corpus/verify.ts' },
  { from: 'src/commands/list.ts', to: 'test/bench/run.ts' },
  { from: 'src/commands/list.ts', to: 'test/fuzz/run.ts' },
  { from: 'src/commands/list.ts', to: 'test/mutation/run.ts' },
];

/** @param {string} file a path such as `src/guide/machine.ts` */
export function roomOf(file) {
  const below = file.slice('src/'.length);
  const names = Object.keys(rooms).filter((name) => below.startsWith(`${name}/`));
  return names.sort((one, other) => other.length - one.length)[0];
}
