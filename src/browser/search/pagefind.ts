/** The part of Pagefind’s own script that we use; it comes from the build, beside its index. */

import { indexLanguage, isUnspaced } from '../../search/index-language.ts';
import type { Locale } from '../../locale/locale.ts';

export interface Found {
  readonly url: string;
  /** Text with `<mark>` around what was found; `<` and `>` of the text itself are escaped. */
  readonly excerpt: string;
  /** The whole text. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** The metadata that has words of the query. */
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<Found>;
}

export interface Answer {
  readonly results: readonly Hit[];
}

export interface Options {
  /** In words; where no space parts them, in letters. */
  readonly excerptLength: number;
  readonly exactDiacritics: boolean;
  readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
}

export interface Pagefind {
  options(settings: Options): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  /** @param query null for every page */
  search(
    query: string | null,
    options?: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<Answer>;
}

export function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && 'init' in value;
}

/** @param locale of the texts that are searched */
export function optionsFor(locale: Locale): Options {
  const unspaced = isUnspaced(locale);
  return {
    excerptLength: unspaced ? 70 : 24,
    // A mark makes another letter of one in these scripts; their Latin words have lost theirs.
    exactDiacritics: unspaced,
    // Titles count most: who types one wants that page.
    ranking: { metaWeights: { title: 10, key: 10 } },
  };
}

/**
 * @param base the address of the site's root, with a slash at the end
 * @param locale of the texts that are searched
 * @throws when there is no index, as while authoring, or it cannot be had
 */
export async function loadPagefind(base: string, locale: Locale): Promise<Pagefind> {
  trustWorker(`${base}pagefind/pagefind-worker.js`);
  const module: unknown = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  if (!isPagefind(module)) throw new Error('pagefind.js is not what this page expects');
  await module.options(optionsFor(locale));
  await inLanguage(indexLanguage(locale), () => module.init());
  return module;
}

/** Pagefind reads the language of its index from the page, in its first steps, and knows no other way. */
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
      throw new TypeError(`${url} is not a script of this page`);
    },
  });
}
