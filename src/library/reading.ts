/** One article in one locale, ready for its pages. */

import { isQuestion, type GuideConfig, type StepId } from '../guide/config.ts';
import type { CheckedArticle } from '../guide/check.ts';
import { formatDiagnostic, hasErrors } from '../guide/diagnostic.ts';
import type { Document } from '../guide/document.ts';
import { withoutDrafts } from '../guide/draft.ts';
import type { SourceFrontMatter } from '../guide/front-matter.ts';
import type { SoundArticle } from '../guide/sound.ts';
import {
  ageOf,
  emptyRecord,
  lastChange,
  type Made,
  type TranslationAge,
} from '../guide/translation-record.ts';
import { wordsOf, type Words } from '../guide/words.ts';
import type { Translate } from '../locale/keys.ts';
import { formatDay } from '../locale/dates.ts';
import { languageName, type Locale } from '../locale/locale.ts';
import { readArticles, readSoundArticles } from './articles.ts';
import { ContentError } from './content-error.ts';
import { interfaceLocales, isBuilt, translator } from './interface.ts';
import { readRecord } from './translation-file.ts';
import type { Translation } from './translation.ts';

export interface Reading {
  readonly article: string;
  readonly locale: Locale;
  readonly t: Translate;
  /** The locale of the text: the page's own, or the source's where that has none. */
  readonly textLocale: Locale;
  readonly document: Document;
  /** The source, for those who want to read both. */
  readonly original: { readonly locale: Locale; readonly document: Document };
  /** How the translation of each step stands to its source. */
  readonly age: (step: StepId) => TranslationAge;
  /** The day on which the text of this locale last changed, or its advice was last checked. */
  readonly changed: string;
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
 * All articles in all locales of the site; `builtReadings` are those of this build. While authors
 * write, also drafts, and of an article with errors what works all the same.
 * @throws one error that lists every diagnostic, when any of them is an error
 */
export function allReadings(): Reading[] {
  if (import.meta.env.DEV) return readSoundArticles(Date.now()).flatMap(soundReadings);
  return (readings ??= publishedReadings());
}

function publishedReadings(): Reading[] {
  const articles = readArticles(Date.now());
  const diagnostics = articles.flatMap((article) => article.diagnostics);
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics.map(formatDiagnostic));
  return articles.flatMap(withoutDrafts).flatMap(readingsOf);
}

/** A page with the source's text in place of one with errors would hide what the author works on. */
function soundReadings({ sound, broken }: SoundArticle): Reading[] {
  return sound ? readingsOf(sound).filter(({ locale }) => !broken.includes(locale)) : [];
}

export function builtReadings(): Reading[] {
  return allReadings().filter(({ locale }) => isBuilt(locale));
}

function readingsOf({ id, source, documents, config }: CheckedArticle): Reading[] {
  const original = source === undefined ? undefined : documents[source];
  if (source === undefined || original?.frontMatter.translation !== 'source') return [];
  const front = original.frontMatter;
  const outcomeSources = Object.fromEntries(
    original.steps.flatMap((step) => {
      const page = step.attributes.get('source');
      return page === undefined ? [] : [[step.id, page] as const];
    }),
  );
  // A record that cannot be read dates nothing; the check says so.
  const record = readRecord(id).value ?? emptyRecord;
  const locales = interfaceLocales().filter((locale) => locale in documents);
  return interfaceLocales().map((locale) => {
    const own = documents[locale];
    const document = own ?? original;
    const textLocale = own ? locale : source;
    const changed = lastChange(record, textLocale) ?? front.checked;
    return {
      article: id,
      locale,
      t: translator(locale),
      textLocale,
      document,
      original: { locale: source, document: original },
      age: (step) => ageOf(record, locale, step),
      changed: changed > front.checked ? changed : front.checked,
      source: front,
      words: wordsOf(document),
      config,
      outcomeSources,
      locales,
    };
  });
}

/** When and from which source text the translation was made: of one step, or the newest of them all. */
function madeOf({ document, step, age }: Reading): Made | undefined {
  const steps = step === undefined ? document.steps.map(({ id }) => id) : [step];
  const entries = steps.flatMap((id) => {
    const found = age(id);
    return found.state === 'unknown' ? [] : [found.made];
  });
  return entries.sort((a, b) => b.on.localeCompare(a.on))[0];
}

/** The same in a sentence; undefined for a source, and where nothing is recorded. */
export function madeSentence(reading: Reading): string | undefined {
  const { locale, original, t } = reading;
  const made = madeOf(reading);
  return (
    made &&
    t('translation.made', {
      date: formatDay(locale, made.on),
      language: languageName(original.locale, locale),
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
export function pagesOf({ article, locales, original }: Reading, rest = ''): Translation[] {
  return interfaceLocales().map((locale) => {
    const page = { locale, path: `${locale}/${article}/${rest}` };
    return locales.includes(locale)
      ? { ...page, translated: true }
      : { ...page, translated: false, borrowsFrom: original.locale };
  });
}
