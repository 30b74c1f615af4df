import { hash } from 'node:crypto';
import { posix } from 'node:path';
import type { LocaleFiles } from './files.ts';
import type { CorpusRules } from './rules.ts';

/** File systems allow names of up to 255 bytes. */
const maxNameBytes = 200;

/**
 * Turns an article's path into an address: keeps folders, lower case, words joined by hyphens.
 * Letters of every script are kept, Latin ones without accents.
 *
 * @example `Change-your-password-in-Outlook.com` → `change-your-password-in-outlook-com`, `パスワード` →
 * `パスワード`
 */
export function slugify(id: string): string {
  return id.split('/').map(partOf).join('/');
}

function partOf(name: string): string {
  const part = name
    .normalize('NFKD')
    .replace(/[\p{Cf}'’]/gu, '')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (/[\p{L}\p{N}]/u.test(part) && Buffer.byteLength(part) <= maxNameBytes) return part;
  return `${beginning(part) || 'article'}-${shortHash(name)}`;
}

/** As many whole characters as fit, if the name is too long. */
function beginning(part: string): string {
  let kept = '';
  for (const character of /[\p{L}\p{N}]/u.test(part) ? part : '') {
    if (Buffer.byteLength(kept + character) > maxNameBytes) break;
    kept += character;
  }
  return kept.replace(/-+$/u, '');
}

/** Distinguishes addresses that would otherwise be the same; depends on nothing but the id. */
function shortHash(text: string, length = 8): string {
  return hash('sha256', text.normalize('NFC')).slice(0, length);
}

/** Addresses that are already taken. */
export interface TakenAddresses {
  /** Address by id: published ones do not change. */
  readonly published: ReadonlyMap<string, string>;
  /** Addresses that no other article may have, including those of deleted articles. */
  readonly taken: Iterable<string>;
  /** First parts of addresses that belong to something else. */
  readonly reserved: ReadonlySet<string>;
}

const nothingTaken: TakenAddresses = { published: new Map(), taken: [], reserved: new Set() };

/**
 * Gives every id a unique address. The same set of ids gives the same addresses in any order, so
 * that locales and shards agree. If several ids want the same address, the one spelled like it gets
 * it; the others get a hash of their id appended, which later articles do not affect.
 *
 * @param ids paths of articles
 * @returns address by id
 */
export function uniqueSlugs(
  ids: Iterable<string>,
  { published, taken: kept, reserved }: TakenAddresses = nothingTaken,
): Map<string, string> {
  const wanted = [...new Set(ids)]
    .sort()
    .map((id) => ({ id, slug: outside(reserved, slugify(id)) }));
  const claims = new Map<string, number>();
  for (const { id, slug } of wanted)
    if (!published.has(id)) claims.set(slug, (claims.get(slug) ?? 0) + 1);
  const taken = new Set(kept);
  const slugs = new Map<string, string>();
  // Ids spelled like their addresses first, so that no other id takes those.
  wanted.sort((a, b) => Number(b.id === b.slug) - Number(a.id === a.slug));
  for (const { id, slug } of wanted) {
    const isOwn = !taken.has(slug) && (id === slug || claims.get(slug) === 1);
    const own = published.get(id) ?? (isOwn ? slug : disambiguated(id, slug, taken));
    taken.add(own);
    slugs.set(id, own);
  }
  return slugs;
}

function disambiguated(id: string, slug: string, taken: ReadonlySet<string>): string {
  let length = 8;
  while (taken.has(`${slug}-${shortHash(id, length)}`)) length += 8;
  return `${slug}-${shortHash(id, length)}`;
}

function outside(reserved: ReadonlySet<string>, slug: string): string {
  const [first = '', ...rest] = slug.split('/');
  return reserved.has(first) ? [`${first}-${shortHash(first)}`, ...rest].join('/') : slug;
}

/** The address of each article of a corpus by its id, which is the same in every locale. */
export function articleAddresses(
  locales: readonly LocaleFiles[],
  { published, taken, reserved }: Pick<CorpusRules, 'published' | 'taken' | 'reserved'>,
): Map<string, string> {
  const kept = new Map<string, string>();
  const ids = new Set<string>();
  for (const files of locales)
    for (const { id } of files.articles) {
      ids.add(id);
      const path = pathInLocale(files, id);
      const address = Object.hasOwn(published, path) ? published[path] : undefined;
      if (address !== undefined) kept.set(id, address);
    }
  return uniqueSlugs(ids, { published: kept, taken, reserved: new Set(reserved) });
}

/**
 * An article's path in its locale's folder, which does not depend on the folder that ids start
 * from.
 */
export function pathInLocale({ folder, docset }: LocaleFiles, id: string): string {
  return posix.join(posix.relative(folder, docset), id);
}
