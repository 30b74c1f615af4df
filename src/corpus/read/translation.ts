import type { Translation } from './article.ts';
import { structureParts } from './fingerprint.ts';
import type { Version } from './version.ts';

/**
 * The latest version that was handed off. If two are from the same day, the longer hash wins: when
 * the algorithm changed, files with both were handed off on the same day.
 */
export function newestVersion(versions: readonly Version[]): Version | undefined {
  return versions.reduce<Version | undefined>((newest, version) => {
    if (version.hash === '') return newest;
    if (newest === undefined) return version;
    if (version.handoff !== newest.handoff)
      return version.handoff > newest.handoff ? version : newest;
    return version.hash.length > newest.hash.length ? version : newest;
  }, undefined);
}

/**
 * How a version relates to the newest source, based on hashes. Hashes of different lengths come
 * from different algorithms, so a difference says nothing.
 */
export function translationState(own: Version, newest: Version | undefined): Translation['state'] {
  if (newest === undefined || own.hash === '') return 'unknown';
  if (own.hash === newest.hash) return 'current';
  return own.hash.length === newest.hash.length ? 'stale' : 'unknown';
}

/**
 * Parts in which a version differs from most versions of the same source.
 *
 * @returns names of structure parts; empty unless at least three versions share the hash
 */
export function damagedParts(own: Version, versions: readonly Version[]): string[] {
  const peers = versions.filter((version) => version.hash === own.hash);
  if (own.hash === '') return [];
  return structureParts.filter((_, part) => {
    const usual = mode(peers.map((peer) => peer.structure[part] ?? ''));
    return usual !== undefined && usual !== own.structure[part];
  });
}

/** The value that more than half have in common. */
function mode(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > values.length)?.[0];
}

/** What the other locales say about one version. */
export function translationOf(
  own: Version,
  versions: readonly Version[],
  kind: Translation['kind'],
): Translation {
  const newest = newestVersion(versions);
  const state = translationState(own, newest);
  const damaged = damagedParts(own, versions);
  return {
    kind,
    state,
    from: { hash: own.hash, ...day(own) },
    ...(newest === undefined || state === 'current'
      ? {}
      : { newest: { hash: newest.hash, locale: newest.locale, ...day(newest) } }),
    ...(damaged.length === 0 ? {} : { damaged }),
  };
}

function day(version: Version): { date?: string } {
  return version.handoff === '' ? {} : { date: version.handoff };
}
