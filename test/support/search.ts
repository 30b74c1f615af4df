/** Searches a written index as a page of one language would, without a browser. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { isPagefind, options, type Pagefind } from '../../src/browser/search/pagefind.ts';

/**
 * @param folder where `pagefind/` stands, such as `dist`
 * @param language as in `<html lang>`
 */
export async function openIndex(folder: string, language: string): Promise<Pagefind> {
  const root = { getAttribute: () => language };
  vi.stubGlobal('document', { currentScript: null, querySelector: () => root });
  vi.stubGlobal('fetch', async (url: string) => {
    const path = fileURLToPath(url.replace(/\?.*$/u, ''));
    return new Response(await readFile(path));
  });
  // Pagefind keeps the first language it meets, so each gets a module of its own.
  const url = `${pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href}?${language}`;
  const module: unknown = await import(/* @vite-ignore */ url);
  if (!isPagefind(module)) throw new Error('pagefind.js is not what this test expects');
  await module.options(options);
  await module.init();
  return module;
}
