/** An article with its parts in place: what readers get, and what the machine is compiled from. */

import { answerKey } from '../../guide/aliases.ts';
import type { StepId } from '../../guide/config.ts';
import type { CheckOptions } from '../article-files.ts';
import { isSource, type Document } from '../document.ts';
import type { Written } from '../complete.ts';
import type { Borrowed, ShownText } from '../shown-text.ts';
import { expand, type Expanded, type Expanding, type Origin } from './expand.ts';
import { inlinedIn, sourceOf, type Inlined } from './inline.ts';
import {
  mergeSource,
  mergeSources,
  mergeTranslation,
  type SourceIds,
} from './merge-front-matter.ts';
import { noParts, type UsablePart } from './part.ts';

export interface Whole extends Expanded {
  readonly inlined: readonly Inlined[];
}

interface Merged {
  readonly inlined: readonly Inlined[];
  readonly sources: SourceIds;
}

/**
 * The source of an article with the sources of its parts, from which the machine is compiled.
 * @returns undefined if a part is missing or has errors
 */
export function wholeOf(source: Written, options: CheckOptions): Whole | undefined {
  if (source.document.uses.length === 0)
    return { ...source, origins: new Map<StepId, Origin>(), inlined: [] };
  const merged = mergedIn(source.document, options);
  if (!merged) return undefined;
  const expanded = expand(source, {
    ...expanding(source.document, merged, options),
    textOf: ({ original, source: locale = '' }) => ({ locale, shown: original }),
  });
  return { ...expanded, document: withFront(expanded.document, merged, ''), ...merged };
}

/**
 * What readers get in a locale: each part in that locale, or else in the article's own language, or
 * else in the one that the part was written in.
 * @param own the article's text, completed from its source
 */
export function wholeText(
  own: ShownText,
  source: { readonly locale: string; readonly document: Document },
  locale: string,
  options: CheckOptions,
): ShownText {
  if (source.document.uses.length === 0) return own;
  const merged = mergedIn(source.document, options);
  if (!merged) return own;
  const textOf = (part: UsablePart) => {
    const found = [locale, source.locale, part.source ?? ''].find((one) => part.shown[one]);
    return { locale: found ?? locale, shown: part.shown[found ?? ''] ?? part.original };
  };
  const expanded = expand(own, { ...expanding(source.document, merged, options), textOf });
  const borrowed = [...expanded.origins].map(([id, { inlined, step }]) => {
    const text = textOf(inlined.part);
    return borrowedIn(
      text.shown.borrowed,
      id,
      step,
      text.locale === locale ? undefined : text.locale,
    );
  });
  return {
    text: expanded.text,
    document: withFront(expanded.document, merged, locale),
    borrowed: {
      steps: new Map([...own.borrowed.steps, ...borrowed.flatMap(({ steps }) => [...steps])]),
      answers: new Map([
        ...own.borrowed.answers,
        ...borrowed.flatMap(({ answers }) => [...answers]),
      ]),
    },
    origins: originsIn(expanded.origins, textOf),
  };
}

/** @param foreign the language of the part's whole text, if it is not the reader's */
function borrowedIn(
  { steps, answers }: Borrowed,
  id: StepId,
  step: StepId,
  foreign: string | undefined,
): Borrowed {
  const language = foreign ?? steps.get(step);
  const prefix = answerKey(step, '');
  const own = [...answers].filter(([key]) => key.startsWith(prefix));
  return {
    steps: new Map(language === undefined ? [] : [[id, language]]),
    answers: new Map(own.map(([key, from]) => [answerKey(id, key.slice(prefix.length)), from])),
  };
}

function originsIn(
  origins: Expanded['origins'],
  textOf: Expanding['textOf'],
): ShownText['origins'] {
  return new Map(
    [...origins].map(([id, { inlined, step }]) => [
      id,
      {
        part: inlined.part.id,
        step,
        from: inlined.part.source ?? '',
        frontMatter: textOf(inlined.part).shown.document.frontMatter,
        values: inlined.scope.values,
        use: inlined.outermost.place,
      },
    ]),
  );
}

function mergedIn(document: Document, { parts = noParts }: CheckOptions): Merged | undefined {
  const inlined = inlinedIn(document, parts);
  if (!inlined) return undefined;
  const own = sourceOf(document.frontMatter)?.sources ?? [];
  return { inlined, sources: mergeSources(own, inlined).ids };
}

function expanding(
  source: Document,
  { inlined, sources }: Merged,
  { facts, products = {} }: CheckOptions,
): Omit<Expanding, 'textOf'> {
  return { source, inlined, sources, facts, products };
}

function withFront(document: Document, { inlined, sources }: Merged, locale: string): Document {
  const { frontMatter } = document;
  const own = sourceOf(frontMatter);
  return {
    ...document,
    frontMatter:
      own && isSource(document)
        ? mergeSource(own, inlined)
        : mergeTranslation(frontMatter, inlined, locale, sources),
  };
}
