/** One article in one locale, ready for its pages. */

import { answerKey } from '../guide/aliases.ts';
import { isQuestion, type AnswerId, type GuideConfig, type StepId } from '../guide/config.ts';
import type { CheckedArticle } from '../author/check.ts';
import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import type { Document } from '../author/document.ts';
import { nothingBorrowed, type Borrowed, type ShownText } from '../author/shown-text.ts';
import { withoutDrafts } from '../author/draft.ts';
import type { FrontMatter, SourceFrontMatter } from '../author/front-matter.ts';
import type { UsableArticle } from '../author/usable-article.ts';
import {
  ageOf,
  emptyRecord,
  lastChange,
  type Made,
  type TranslationAge,
} from '../author/translation-record.ts';
import { wordsOf } from '../author/words-of.ts';
import type { Words } from '../guide/words.ts';
import type { Translate } from '../locale/keys.ts';
import { formatDay } from '../locale/dates.ts';
import { languageName, type Locale } from '../locale/locale.ts';
import { readArticle, readArticles, readCheckedParts, readUsableArticles } from './articles.ts';
import { nameOfPart, readRecord } from './text-files.ts';
import { ContentError } from './content-error.ts';
import { withHelpedWords } from './helped-words.ts';
import { interfaceLocales, isBuilt, translator } from './interface.ts';
import { isKept } from './kept-articles.ts';
import type { Translation } from './translation.ts';

export interface Reading {
  readonly article: string;
  readonly locale: Locale;
  readonly t: Translate;
  /** The locale of the text: the page's own, or the source's if there is none. */
  readonly textLocale: Locale;
  /**
   * The text. Where the translation lacks something, the source's words are filled in; see
   * `borrowed`.
   */
  readonly text: string;
  readonly document: Document;
  readonly borrowed: Borrowed;
  /** The steps that parts brought along. */
  readonly origins: ShownText['origins'];
  /** The source, for readers who want to compare. */
  readonly original: {
    readonly locale: Locale;
    readonly document: Document;
    readonly origins: ShownText['origins'];
  };
  /** How up to date each step's translation is. */
  readonly age: (step: StepId) => TranslationAge;
  /** The day on which the text of this locale last changed, or its advice was last checked. */
  readonly changed: string;
  /** The article's sources, and everything else that only the source locale's file has. */
  readonly source: SourceFrontMatter;
  readonly words: Words;
  readonly config: GuideConfig | undefined;
  /** The source page of each outcome that has one. */
  readonly outcomeSources: Readonly<Record<StepId, string>>;
  /** All languages of the site. */
  readonly interfaces: readonly Locale[];
  /** The locales that have this article; on a step's page, those that have the step. */
  readonly locales: readonly Locale[];
  readonly localesOf: (step: StepId) => readonly Locale[];
  /** Set on the page of a step. */
  readonly step?: StepId;
}

let readings: Reading[] | undefined;

/**
 * All articles in all locales of the site; `builtReadings` are those of this build. In dev mode,
 * they include drafts and the usable parts of articles with errors.
 * @throws a single error that lists all diagnostics, if any of them is an error
 */
export function allReadings(): Reading[] {
  if (import.meta.env.DEV) return readUsableArticles(Date.now()).flatMap(usableReadings);
  return (readings ??= publishedReadings());
}

function publishedReadings(): Reading[] {
  const now = Date.now();
  const articles = readArticles(now);
  const diagnostics = [...readCheckedParts(now), ...articles].flatMap((text) => text.diagnostics);
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
  return articles.flatMap(withoutDrafts).flatMap(readingsOf);
}

/** Those of one article, without reading the others; also of a draft. */
export function readingsOfArticle(id: string): Reading[] {
  const article = readArticle(id, Date.now());
  const [published = article] = withoutDrafts(article);
  return readingsOf(published);
}

/**
 * Showing the source's text in place of one with errors would hide what the author is working on.
 */
function usableReadings({ usable, broken }: UsableArticle): Reading[] {
  return usable ? readingsOf(usable).filter(({ locale }) => !broken.includes(locale)) : [];
}

/** Those in the locales of this build. */
export function builtReadings(): Reading[] {
  return allReadings().filter(({ locale }) => isBuilt(locale));
}

/** Those of one article, without reading the others. */
export function builtReadingsOf(id: string): Reading[] {
  const article = readArticle(id, Date.now());
  return withoutDrafts(article)
    .flatMap(readingsOf)
    .filter(({ locale }) => isBuilt(locale));
}

/** Those whose pages this build renders; the others’ are kept from an earlier one. */
export function renderedReadings(): Reading[] {
  return builtReadings().filter(({ article }) => !isKept(article));
}

function readingsOf({ id, source, shown, config }: CheckedArticle): Reading[] {
  const original = source === undefined ? undefined : shown[source];
  const front = original?.document.frontMatter;
  if (source === undefined || !original || front?.translation !== 'source') return [];
  const outcomeSources = Object.fromEntries(
    original.document.steps.flatMap((step) => {
      const page = step.attributes.get('source');
      return page === undefined ? [] : [[step.id, page] as const];
    }),
  );
  // If the record cannot be read, ages are unknown; that is reported separately.
  const record = readRecord(id).value ?? emptyRecord;
  const records = new Map(
    [...original.origins.values()].map(({ part }) => {
      return [part, readRecord(nameOfPart(part)).value ?? emptyRecord] as const;
    }),
  );
  const interfaces = interfaceLocales();
  const locales = interfaces.filter((locale) => locale in shown);
  return interfaces.map((locale) => {
    const own = shown[locale];
    const { text, document, borrowed, origins } = own ?? original;
    const textLocale = own ? locale : source;
    const changes = [record, ...records.values()].flatMap(
      (one) => lastChange(one, textLocale) ?? [],
    );
    const changed = changes.sort().at(-1) ?? front.checked;
    return {
      article: id,
      locale,
      t: translator(locale),
      textLocale,
      text,
      document,
      borrowed,
      origins,
      original: { locale: source, document: original.document, origins: original.origins },
      age: (step) => {
        const origin = origins.get(step);
        const of = origin ? (records.get(origin.part) ?? emptyRecord) : record;
        return ageOf(of, locale, origin?.step ?? step);
      },
      changed: changed > front.checked ? changed : front.checked,
      source: front,
      words: withHelpedWords(
        wordsOf(document, (step) => borrowed.steps.get(step)),
        config,
        translator(textLocale),
      ),
      config,
      outcomeSources,
      interfaces,
      locales,
      localesOf: (step) => locales.filter((known) => !shown[known]?.borrowed.steps.has(step)),
    };
  });
}

/**
 * The same for the page of a step, which is entirely in the source's words if the locale lacks it.
 */
export function atStep(reading: Reading, step: StepId): Reading {
  const { original, borrowed, localesOf } = reading;
  const page = { ...reading, step, locales: localesOf(step) };
  if (!borrowed.steps.has(step)) return page;
  const { document } = original;
  const textLocale = languageOf(reading, step);
  return {
    ...page,
    textLocale,
    document,
    borrowed: nothingBorrowed,
    words: withHelpedWords(wordsOf(document), reading.config, translator(textLocale)),
    age: () => ({ state: 'unknown' }),
  };
}

/** Every step's page of this reading. */
export function atSteps(reading: Reading): Reading[] {
  return Object.keys(reading.config?.states ?? {}).map((step) => atStep(reading, step));
}

/** The language of a step's words, which may be the source's even in a translation. */
export function languageOf({ borrowed, textLocale }: Reading, step: StepId): Locale {
  return borrowed.steps.get(step) ?? textLocale;
}

/** The language of an answer's words. */
export function languageOfAnswer(reading: Reading, step: StepId, answer: AnswerId): Locale {
  const { borrowed } = reading;
  return borrowed.answers.get(answerKey(step, answer)) ?? languageOf(reading, step);
}

/** The language that a step was written in, or the article as a whole. */
export function writtenIn({ origins, original }: Reading, step: StepId | undefined): Locale {
  return (step === undefined ? undefined : origins.get(step)?.from) ?? original.locale;
}

/** Whose words those of a page are: a part is translated for itself. */
export function frontMatterOf({ document, origins, step }: Reading): FrontMatter {
  return (step === undefined ? undefined : origins.get(step)?.frontMatter) ?? document.frontMatter;
}

/** When, and from which source text, the translation of a step was made, or the newest of all. */
function madeOf({ document, step, age }: Reading): Made | undefined {
  const steps = step === undefined ? document.steps.map(({ id }) => id) : [step];
  const entries = steps.flatMap((id) => {
    const found = age(id);
    return found.state === 'unknown' ? [] : [found.made];
  });
  return entries.sort((a, b) => b.on.localeCompare(a.on))[0];
}

/** The same as a sentence; undefined for a source, and if nothing is recorded. */
export function madeSentence(reading: Reading): string | undefined {
  const { locale, t } = reading;
  const made = madeOf(reading);
  return (
    made &&
    t('translation.made', {
      date: formatDay(locale, made.on),
      language: languageName(writtenIn(reading, reading.step), locale),
      version: formatDay(locale, made.version),
    })
  );
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

/** The same page of an article in every locale of the site. */
export function pagesOf(
  { article, interfaces, locales, original }: Reading,
  rest = '',
): Translation[] {
  return interfaces.map((locale) => {
    const page = { locale, path: `${locale}/${article}/${rest}` };
    return locales.includes(locale)
      ? { ...page, translated: true }
      : { ...page, translated: false, borrowsFrom: original.locale };
  });
}
