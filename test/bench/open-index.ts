/** Opens a search index on disk like a page of one language would, without a browser. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isPagefind, optionsFor, type Pagefind } from '../../src/browser/search/pagefind.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { indexLanguage } from '../../src/search/index-language.ts';

/**
 * @param folder the folder that contains `pagefind/`, such as `dist`
 * @param locale the locale of the texts
 * @param put sets a global variable that browsers have
 */
export async function openIndex(
  folder: string,
  locale: Locale,
  put: (name: string, value: unknown) => unknown = (name, value) =>
    Reflect.set(globalThis, name, value),
): Promise<Pagefind> {
  const language = indexLanguage(locale);
  const root = { getAttribute: () => language };
  put('document', { currentScript: null, querySelector: () => root });
  put('fetch', async (url: string) => {
    const path = fileURLToPath(url.replace(/\?.*$/u, ''));
    return new Response(await readFile(path));
  });
  // Pagefind keeps the first language that it encounters, so each gets its own module instance.
  const url = `${pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href}?${language}`;
  const module: unknown = await import(url);
  if (!isPagefind(module)) throw new Error('pagefind.js is not what this code expects');
  await module.options(optionsFor(locale));
  await module.init();
  return module;
}
