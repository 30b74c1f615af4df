import { hash } from 'node:crypto';

/** File systems take names of 255 bytes. */
const longestPart = 200;

/**
 * Turns an article's path into an address: folders kept, lower case, words joined by hyphens. Letters
 * of every script stay, Latin ones without their accents.
 *
 * `Change-your-password-in-Outlook.com` → `change-your-password-in-outlook-com`, `パスワード` → `パスワード`
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
    .replace(/^-+|-+$/g, '');
  if (/[\p{L}\p{N}]/u.test(part) && Buffer.byteLength(part) <= longestPart) return part;
  return `${beginning(part) || 'article'}-${shortHash(name)}`;
}

/** As many whole characters as fit, when the name is too long. */
function beginning(part: string): string {
  let kept = '';
  for (const character of /[\p{L}\p{N}]/u.test(part) ? part : '') {
    if (Buffer.byteLength(kept + character) > longestPart) break;
    kept += character;
  }
  return kept.replace(/-+$/, '');
}

/** What tells two addresses apart that would be the same; it never depends on what else there is. */
function shortHash(text: string, length = 8): string {
  return hash('sha256', text.normalize('NFC')).slice(0, length);
}

/** What already belongs to somebody. */
export interface TakenAddresses {
  /** Address by id: those that the site has published stay. */
  readonly published: ReadonlyMap<string, string>;
  /** Addresses that no other article may have, those of articles that are gone too. */
  readonly taken: Iterable<string>;
  /** First parts of addresses that belong to something else. */
  readonly reserved: ReadonlySet<string>;
}

const nothingTaken: TakenAddresses = { published: new Map(), taken: [], reserved: new Set() };

/**
 * Gives every id an address of its own. The same set of ids gives the same addresses in any order, so
 * that locales and shards agree. Where several ids want the same one, it goes to the id that is
 * spelled like it; the others get theirs with a hash of the id, which no later article changes.
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
  // Those that are spelled like their addresses first: what others get must not be theirs.
  wanted.sort((a, b) => Number(b.id === b.slug) - Number(a.id === a.slug));
  for (const { id, slug } of wanted) {
    const isOwn = !taken.has(slug) && (id === slug || claims.get(slug) === 1);
    const own = published.get(id) ?? (isOwn ? slug : apart(id, slug, taken));
    taken.add(own);
    slugs.set(id, own);
  }
  return slugs;
}

function apart(id: string, slug: string, taken: ReadonlySet<string>): string {
  let length = 8;
  while (taken.has(`${slug}-${shortHash(id, length)}`)) length += 8;
  return `${slug}-${shortHash(id, length)}`;
}

function outside(reserved: ReadonlySet<string>, slug: string): string {
  const [first = '', ...rest] = slug.split('/');
  return reserved.has(first) ? [`${first}-${shortHash(first)}`, ...rest].join('/') : slug;
}
