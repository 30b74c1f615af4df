/** The part of Pagefind’s own script that we use; it comes from the build, beside its index. */

export interface Found {
  readonly url: string;
  /** Text with `<mark>` around what was found; `<` and `>` of the text itself are escaped. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<Found>;
}

/** Titles count most: who types one wants that page. */
export const options = {
  excerptLength: 24,
  ranking: { metaWeights: { title: 10, key: 10 } },
};

export interface Pagefind {
  options(settings: typeof options): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly Hit[] }>;
}

export function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && 'init' in value;
}

/**
 * @param base the address of the site's root, with a slash at the end
 * @throws when there is no index, as while authoring, or it cannot be had
 */
export async function loadPagefind(base: string): Promise<Pagefind> {
  trustWorker(`${base}pagefind/pagefind-worker.js`);
  const module: unknown = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  if (!isPagefind(module)) throw new Error('pagefind.js is not what this page expects');
  await module.options(options);
  await module.init();
  return module;
}

/**
 * The pages' policy lets no plain text become code (`require-trusted-types-for`), and Pagefind names
 * its worker by one: this vouches for that one address. A browser without Trusted Types needs nothing.
 */
function trustWorker(path: string): void {
  const factory = window.trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  const worker = new URL(path, location.href).href;
  factory.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).href === worker) return url;
      throw new TypeError(`${url} is no script of this page`);
    },
  });
}
