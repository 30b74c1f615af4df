/** The kinds of file that a built site consists of, for hosts that must be told. */

/** Media types by file name extension. All text is UTF-8. */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  gif: 'image/gif',
  html: 'text/html',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  // Pagefind's files are packed already, and unpacked by its own script.
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  speculationrules: 'application/speculationrules+json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webp: 'image/webp',
  xml: 'application/xml',
};

/** Types that are worth compressing, and have a charset. */
export const textTypes = [...new Set(Object.values(mediaTypes))].filter((type) =>
  /^text\/|json|xml|svg/u.test(type),
);

/** The extensions of each type, which is how servers are told. */
export const extensionsByType: readonly (readonly [type: string, extensions: string[]])[] = [
  ...new Set(Object.values(mediaTypes)),
].map((type) => [type, Object.keys(mediaTypes).filter((name) => mediaTypes[name] === type)]);
