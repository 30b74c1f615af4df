/** Key of an article among those of all locales, `nl-nl/some-article`: the locale as URLs have it. */
export function entryKey(locale: string, slug: string): string {
  return `${locale.toLowerCase()}/${slug}`;
}
