/** Searches a written index as a page of one language would, without a browser. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { isPagefind, type Found } from '../../src/browser/search/pagefind.ts';

/**
 * @param folder where `pagefind/` stands, such as `dist`
 * @param language as in `<html lang>`; one a test file, since Pagefind keeps the first it meets
 */
export async function openIndex(folder: string, language: string) {
  vi.resetModules();
  const root = { getAttribute: () => language };
  vi.stubGlobal('document', { currentScript: null, querySelector: () => root });
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.startsWith('file:') ? fileURLToPath(url.replace(/\?.*$/u, '')) : url;
    return new Response(await readFile(path));
  });
  const url = `${pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href}?${language}`;
  const module: unknown = await import(/* @vite-ignore */ url);
  if (!isPagefind(module)) throw new Error('pagefind.js is not what this test expects');
  return async (query: string): Promise<Found[]> => {
    const { results } = await module.search(query);
    return Promise.all(results.map((result) => result.data()));
  };
}
