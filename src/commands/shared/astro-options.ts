/** The options of Astro that its commands have in common; its commands get them as they are. */

export const astroOptions = {
  mode: { type: 'string', value: '<name>', summary: 'Astro’s mode' },
  config: { type: 'string', value: '<file>', summary: 'another configuration of Astro' },
  root: { type: 'string', value: '<folder>', summary: 'another root for Astro' },
  site: { type: 'string', value: '<url>', summary: 'overrides Astro’s site; prefer SITE_URL' },
  base: { type: 'string', value: '<path>', summary: 'overrides Astro’s base; prefer BASE_PATH' },
  verbose: { type: 'boolean', summary: 'prints everything that Astro does' },
  json: { type: 'boolean', summary: 'prints Astro’s messages as JSON' },
} as const;
