/** The types of files in a built site, for hosts that need to be told. */

/** Media types by file name extension. All text is UTF-8. */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  gif: 'image/gif',
  html: 'text/html',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  // Pagefind's files are already compressed, and decompressed by its own script.
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

/** Types that are worth compressing and that have a charset. */
export const textTypes = [...new Set(Object.values(mediaTypes))].filter((type) =>
  /^text\/|json|xml|svg/u.test(type),
);

/** The extensions of each type, in the form that server configurations need. */
export const extensionsByType: readonly (readonly [type: string, extensions: string[]])[] = [
  ...new Set(Object.values(mediaTypes)),
].map((type) => [type, Object.keys(mediaTypes).filter((name) => mediaTypes[name] === type)]);
