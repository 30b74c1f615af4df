/** Creates the search index of a site that was merged from shards. */

import { indexSite } from '../search/build/index-site.ts';
import { defineCommand, type ExitCode } from './runner/command.ts';

export const search = defineCommand(
  {
    name: 'search',
    summary: 'creates the search index of a site that was combined from shards',
    arguments: [
      { name: 'folder', isOptional: true, summary: 'the folder of the site; otherwise, dist' },
    ],
    options: {},
    example: 'npm run search -- ../site',
  },
  async ({ positionals: [folder = 'dist'] }): Promise<ExitCode> => {
    await indexSite(folder, console.log);
    return 0;
  },
);
