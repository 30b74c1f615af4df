/**
 * `npm run search [-- <folder>]`: creates the search index of a site that was merged from shards.
 */

import { indexSite } from '../search/build/index-site.ts';

await indexSite(process.argv[2] ?? 'dist', console.log);
