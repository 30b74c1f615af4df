/** What a whole article says of itself: its own front matter, and that of the parts in it. */

import type { FrontMatter, Source, SourceFrontMatter } from '../front-matter.ts';
import { flatten, sourceOf, type Inlined } from './inline.ts';

/** The ids that the sources of each part have in the article, by part. */
export type SourceIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface MergedSources {
  readonly sources: readonly Source[];
  readonly ids: SourceIds;
}

/** A page that both name is listed once. */
export function mergeSources(own: readonly Source[], inlined: readonly Inlined[]): MergedSources {
  const sources = [...own];
  const ids = new Map<string, ReadonlyMap<string, string>>();
  for (const { part } of flatten(inlined)) {
    if (ids.has(part.id)) continue;
    const theirs = sourceOf(part.original.document.frontMatter)?.sources ?? [];
    const renamed = theirs.map((source) => {
      const same = sources.find(({ url }) => url === source.url);
      if (same) return [source.id, same.id] as const;
      const isTaken = sources.some(({ id }) => id === source.id);
      const id = isTaken ? `${part.id}-${source.id}` : source.id;
      sources.push({ ...source, id });
      return [source.id, id] as const;
    });
    ids.set(part.id, new Map(renamed));
  }
  return { sources, ids };
}

type Examples = NonNullable<SourceFrontMatter['examples']>;

/** The front matter of an article's source, with that of its parts. */
export function mergeSource(
  own: SourceFrontMatter,
  inlined: readonly Inlined[],
): SourceFrontMatter {
  const all = flatten(inlined);
  const fronts = all.flatMap(({ part, scope }) => {
    const front = sourceOf(part.original.document.frontMatter);
    return front ? [{ front, prefix: scope.prefix }] : [];
  });
  // An article is as old as the oldest of its advice.
  const [checked = own.checked] = [own.checked, ...fronts.map(({ front }) => front.checked)].sort();
  const examples = [...fronts.map(({ front }) => front), own].reduce<Examples>(
    (all, front) => ({ ...all, ...front.examples }),
    {},
  );
  return {
    ...own,
    checked,
    sources: [...mergeSources(own.sources, inlined).sources],
    ...(Object.keys(examples).length > 0 && { examples }),
    renamed: {
      steps: merge(fronts, ({ renamed }) => renamed?.steps, own.renamed?.steps),
      answers: merge(fronts, ({ renamed }) => renamed?.answers, own.renamed?.answers),
    },
    retired: merge(fronts, ({ retired }) => retired, own.retired),
    changed: {
      ...Object.fromEntries(
        fronts.flatMap(({ front, prefix }) =>
          Object.entries(front.changed ?? {}).map(([promise, why]) => [
            promise.replace(/[a-z][a-z0-9-]*(?==)/gu, (question) => prefix + question),
            why,
          ]),
        ),
      ),
      ...own.changed,
    },
  };
}

interface Prefixed {
  readonly front: SourceFrontMatter;
  readonly prefix: string;
}

/** Ids of steps, alone or before the dot of an answer. */
function merge<To extends string | null>(
  fronts: readonly Prefixed[],
  read: (front: SourceFrontMatter) => Readonly<Record<string, To>> | undefined,
  own: Readonly<Record<string, To>> | undefined,
): Record<string, To | string> {
  const entries = fronts.flatMap(({ front, prefix }) =>
    Object.entries(read(front) ?? {}).map(
      ([old, today]) => [prefix + old, today === null ? today : prefix + today] as const,
    ),
  );
  return { ...Object.fromEntries(entries), ...own };
}

/** The front matter of a translation, with the titles of the sources of its parts. */
export function mergeTranslation<Front extends FrontMatter>(
  own: Front,
  inlined: readonly Inlined[],
  locale: string,
  ids: SourceIds,
): Front {
  if (own.translation === 'source') return own;
  const titles = flatten(inlined).flatMap(({ part }) => {
    const front = part.shown[locale]?.document.frontMatter;
    const theirs = front && front.translation !== 'source' ? Object.entries(front.sources) : [];
    return theirs.map(([id, title]) => [ids.get(part.id)?.get(id) ?? id, title] as const);
  });
  return { ...own, sources: { ...Object.fromEntries(titles), ...own.sources } };
}
