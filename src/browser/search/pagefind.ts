/** The part of Pagefind's API that we use; the build writes it, along with the index. */

import { indexLanguage, isUnspaced } from '../../search/index-language.ts';
import type { Locale } from '../../locale/locale.ts';

export interface Found {
  readonly url: string;
  /** Text with `<mark>` around matches; `<` and `>` in the text itself are escaped. */
  readonly excerpt: string;
  /** The full text. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** The metadata fields that match. */
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<Found>;
}

export interface Answer {
  readonly results: readonly Hit[];
}

export interface Options {
  /** In words, or in letters for scripts without spaces. */
  readonly excerptLength: number;
  readonly exactDiacritics: boolean;
  readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
}

export interface Pagefind {
  options(settings: Options): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  /** @param query null for all pages */
  search(
    query: string | null,
    options?: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<Answer>;
}

export function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && 'init' in value;
}

/** @param locale the locale of the searched texts */
export function optionsFor(locale: Locale): Options {
  const unspaced = isUnspaced(locale);
  return {
    excerptLength: unspaced ? 70 : 24,
    // In these scripts, a diacritic makes a different letter; their Latin words were indexed
    // without any.
    exactDiacritics: unspaced,
    // Titles count most: someone who types one wants that page.
    ranking: { metaWeights: { title: 10, key: 10 } },
  };
}

/**
 * @param base the address of the site's root, with a trailing slash
 * @param locale the locale of the searched texts
 * @throws if there is no index, as during authoring, or if it fails to load
 */
export async function loadPagefind(base: string, locale: Locale): Promise<Pagefind> {
  trustWorker(`${base}pagefind/pagefind-worker.js`);
  const module: unknown = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  if (!isPagefind(module)) throw new Error('pagefind.js is not what this page expects');
  await module.options(optionsFor(locale));
  await inLanguage(indexLanguage(locale), () => module.init());
  return module;
}

/**
 * Pagefind reads the language of its index from the page when it starts; there is no option for it.
 * Its maintainers suggest this way until there is one.
 *
 * @see https://github.com/Pagefind/pagefind/issues/593
 */
function inLanguage<Result>(language: string, act: () => Result): Result {
  const { documentElement: root } = document;
  const { lang } = root;
  root.lang = language;
  try {
    return act();
  } finally {
    root.lang = lang;
  }
}

/**
 * The pages' policy (`require-trusted-types-for`) blocks turning plain text into code, and Pagefind
 * passes its worker's address as text: this policy allows that one address. Browsers without
 * Trusted Types need nothing. Not needed once Pagefind creates a policy for its worker, or takes its
 * address as a `TrustedScriptURL`.
 */
function trustWorker(path: string): void {
  const factory = window.trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  const worker = new URL(path, location.href).href;
  factory.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).href === worker) return url;
      throw new TypeError(`${url} is not a script of this page`);
    },
  });
}
