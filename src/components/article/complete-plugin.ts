/**
 * Gives Astro each article's file as readers get it: a translation is completed from its source.
 */

import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';
import { articleFolder, readUsableArticle } from '../../library/articles.ts';
import { isKept } from '../../library/kept-articles.ts';
import type { ShownText } from '../../author/shown-text.ts';

export function completeTranslations(): Plugin {
  const read = new Map<string, Readonly<Record<string, ShownText>>>();
  const shownOf = (id: string) => {
    const shown = read.get(id) ?? readUsableArticle(id, Date.now()).usable?.shown ?? {};
    read.set(id, shown);
    return shown;
  };
  return {
    name: 'complete-translations',
    // Before the text becomes a component.
    enforce: 'pre',
    watchChange() {
      read.clear();
    },
    transform: {
      filter: { id: /\/articles\/[^/]+\/[^/]+\.mdx$/u },
      handler(_code, file) {
        const id = basename(dirname(file));
        // Nothing renders it.
        if (isKept(id)) return { code: '', map: null };
        if (dirname(file) !== articleFolder(id).replaceAll('\\', '/')) return undefined;
        const all = shownOf(id);
        for (const { document } of Object.values(all)) this.addWatchFile(document.file);
        const own = all[basename(file, '.mdx')];
        return own && { code: own.text, map: null };
      },
    },
  };
}
