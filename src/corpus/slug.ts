/**
 * Turns an article's path into one that is safe in a URL: folders kept, lower case, words joined by
 * hyphens, letters of every script kept out unless they decompose to a-z.
 *
 * `Change-your-password-in-Outlook.com` → `change-your-password-in-outlook-com`
 */
export function slugify(id: string): string {
  return id
    .split('/')
    .map((part) => {
      const ascii = part
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}'’]/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
      return ascii === '' ? 'article' : ascii;
    })
    .join('/');
}

/**
 * Gives every id a slug of its own. The same set of ids gives the same slugs in any order, so that
 * locales and shards agree.
 *
 * @param ids paths of articles
 * @returns slug by id
 */
export function uniqueSlugs(ids: Iterable<string>): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of [...new Set(ids)].sort()) {
    const wanted = slugify(id);
    let slug = wanted;
    for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`;
    taken.add(slug);
    slugs.set(id, slug);
  }
  return slugs;
}
