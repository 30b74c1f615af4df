/** Opens a written search index as a page of one language would, without a browser. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isPagefind, optionsFor, type Pagefind } from '../../browser/search/pagefind.ts';
import type { Locale } from '../../locale/locale.ts';
import { indexLanguage } from '../../search/index-language.ts';

/**
 * @param folder where `pagefind/` stands, such as `dist`
 * @param locale of the texts
 * @param put how what a browser has is put into the globals
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
  // Pagefind keeps the first language it meets, so each gets a module of its own.
  const url = `${pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href}?${language}`;
  const module: unknown = await import(url);
  if (!isPagefind(module)) throw new Error('pagefind.js is not what this code expects');
  await module.options(optionsFor(locale));
  await module.init();
  return module;
}
