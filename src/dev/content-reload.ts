/** Live reload for files that the site reads from disk itself, without Vite. */

import { contentFolder } from '../library/environment.ts';
import type { Plugin } from 'vite';
import { forgetContent } from './report.ts';

export function contentReload(): Plugin {
  return {
    name: 'content-reload',
    hotUpdate: {
      order: 'pre',
      handler({ file, modules }) {
        // Vite uses slashes in paths on every system.
        if (!file.startsWith(contentFolder.replaceAll('\\', '/'))) return undefined;
        forgetContent();
        // Modules that read files have changed along with them; Vite continues from there to the
        // pages.
        const readers = [...this.environment.moduleGraph.idToModuleMap.values()].filter((module) =>
          module.file?.includes('/src/library/'),
        );
        return [...modules, ...readers];
      },
    },
  };
}
