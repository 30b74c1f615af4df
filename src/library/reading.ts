/** One article in one locale, ready for its pages. */

import { isQuestion, type GuideConfig, type StepId } from '../guide/config.ts';
import type { CheckedArticle } from '../guide/check.ts';
import { formatDiagnostic, hasErrors, severityOf } from '../guide/diagnostic.ts';
import type { Document } from '../guide/document.ts';
import type { SourceFrontMatter } from '../guide/front-matter.ts';
import { wordsOf, type Words } from '../guide/words.ts';
import type { Translate } from '../locale/keys.ts';
import type { Locale } from '../locale/locale.ts';
import { readArticles } from './articles.ts';
import { interfaceLocales, translator } from './interface.ts';

export interface Reading {
  readonly article: string;
  readonly locale: Locale;
  readonly t: Translate;
  readonly document: Document;
  /** What the article rests on, and the rest that only the source locale's file says. */
  readonly source: SourceFrontMatter;
  readonly words: Words;
  readonly config: GuideConfig | undefined;
  /** The source page of each outcome that names one. */
  readonly outcomeSources: Readonly<Record<StepId, string>>;
  /** The locales that have this article. */
  readonly locales: readonly Locale[];
  /** Set on the page of one step. */
  readonly step?: StepId;
}

let readings: Reading[] | undefined;

/**
 * All articles in all locales of this build.
 * @throws one error that lists every diagnostic, when any of them is an error
 */
export function allReadings(): Reading[] {
  if (readings && !import.meta.env.DEV) return readings;
  const articles = readArticles(Date.now());
  const diagnostics = articles.flatMap((article) => article.diagnostics);
  if (hasErrors(diagnostics)) {
    const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error');
    throw new Error(`The guides have errors:\n${errors.map(formatDiagnostic).join('\n')}`);
  }
  readings = articles.flatMap(readingsOf);
  return readings;
}

function readingsOf({ id, source, documents, config }: CheckedArticle): Reading[] {
  const original = source === undefined ? undefined : documents[source];
  const front = original?.frontMatter;
  if (front?.translation !== 'source') return [];
  const outcomeSources = Object.fromEntries(
    original?.steps.flatMap((step) => {
      const page = step.attributes.get('source');
      return page === undefined ? [] : [[step.id, page] as const];
    }) ?? [],
  );
  const locales = interfaceLocales().filter((locale) => locale in documents);
  return locales.flatMap((locale) => {
    const document = documents[locale];
    if (!document) return [];
    return [
      {
        article: id,
        locale,
        t: translator(locale),
        document,
        source: front,
        words: wordsOf(document),
        config,
        outcomeSources,
        locales,
      },
    ];
  });
}

export interface Counts {
  readonly questions: number;
  readonly outcomes: number;
}

export function countSteps(config: GuideConfig): Counts {
  const states = Object.values(config.states);
  const questions = states.filter(isQuestion).length;
  return { questions, outcomes: states.length - questions };
}
