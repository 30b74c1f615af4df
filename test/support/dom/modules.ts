/**
 * Runs the scripts of a page in Node as modules, linked as the language says: happy-dom’s own
 * loader rewrites them by pattern, and loses imports of minified ones.
 */

import { SourceTextModule } from 'node:vm';
import type { BrowserWindow } from 'happy-dom';

/** @returns a file of the site as text; rejects if it cannot be had */
type Load = (url: string) => Promise<string>;

export class Modules {
  readonly #window: BrowserWindow;
  readonly #load: Load;
  readonly #known = new Map<string, Promise<SourceTextModule>>();
  readonly #linked = new Set<SourceTextModule>();

  constructor(window: BrowserWindow, load: Load) {
    this.#window = window;
    this.#load = load;
  }

  /** Runs the scripts that the page names, in their order. */
  async runAll(): Promise<void> {
    const { document } = this.#window;
    for (const script of document.querySelectorAll('script[type="module"][src]')) {
      const path = script.getAttribute('src') ?? '';
      await this.#run(new URL(path, document.baseURI).href);
    }
  }

  async #run(url: string): Promise<SourceTextModule> {
    const graph = await this.#graph(url);
    for (const [at, module] of graph) {
      if (this.#linked.has(module)) continue;
      this.#linked.add(module);
      const wanted = module.moduleRequests.map(({ specifier }) => new URL(specifier, at).href);
      module.linkRequests(wanted.flatMap((one) => graph.get(one) ?? []));
    }
    const module = await this.#known.get(url);
    if (!module) throw new Error(`${url} is not known`);
    if (module.status === 'unlinked') module.instantiate();
    await module.evaluate();
    return module;
  }

  /** A module and all that it imports, directly or not. */
  async #graph(start: string): Promise<Map<string, SourceTextModule>> {
    const graph = new Map<string, SourceTextModule>();
    const queue = [start];
    while (queue.length > 0) {
      const urls = [...new Set(queue.splice(0))].filter((url) => !graph.has(url));
      const modules = await Promise.all(urls.map((url) => this.#module(url)));
      for (const [index, module] of modules.entries()) {
        const at = urls[index] ?? '';
        graph.set(at, module);
        queue.push(...module.moduleRequests.map(({ specifier }) => new URL(specifier, at).href));
      }
    }
    return graph;
  }

  /** A module that did not load is requested again the next time, as browsers do. */
  #module(url: string): Promise<SourceTextModule> {
    const known = this.#known.get(url) ?? this.#create(url);
    this.#known.set(url, known);
    known.catch(() => this.#known.delete(url));
    return known;
  }

  async #create(url: string): Promise<SourceTextModule> {
    const code = await this.#load(url);
    return new SourceTextModule(code, {
      identifier: url,
      context: this.#window,
      importModuleDynamically: (specifier) => this.#run(new URL(specifier, url).href),
      initializeImportMeta: (meta) => {
        meta.url = url;
        meta.resolve = (specifier) => new URL(specifier, url).href;
      },
    });
  }
}
