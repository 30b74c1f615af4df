/** Live reload for what the site reads from disk itself, of which Vite knows nothing. */

import { contentFolder } from '../library/site.ts';
import type { Plugin } from 'vite';
import { forgetContent } from './report.ts';

export function contentReload(): Plugin {
  return {
    name: 'content-reload',
    hotUpdate: {
      order: 'pre',
      handler({ file, modules }) {
        // Vite writes paths with slashes on every system.
        if (!file.startsWith(contentFolder.replaceAll('\\', '/'))) return undefined;
        forgetContent();
        // Who reads files, and so has changed with them; Vite goes on from there to the pages.
        const readers = [...this.environment.moduleGraph.idToModuleMap.values()].filter((module) =>
          module.file?.includes('/src/library/'),
        );
        return [...modules, ...readers];
      },
    },
  };
}
