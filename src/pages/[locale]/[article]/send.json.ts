/**
 * `/{locale}/{article}/send.json`: the texts of the “send this” panel in one language, and where
 * its words and messages are.
 */

import type { APIRoute } from 'astro';
import type { SendFile } from '../../../browser/send/phrases.ts';
import { outcomeLines } from '../../../author/outcome-lines.ts';
import { conditionSentence } from '../../../library/condition-words.ts';
import { messagesFile, wordsFile } from '../../../library/data-files.ts';
import { renderedReadings, type Reading } from '../../../library/reading.ts';

export function getStaticPaths() {
  return renderedReadings()
    .filter(({ config }) => config)
    .map((reading) => ({
      params: { article: reading.article, locale: reading.locale },
      props: { reading },
    }));
}

export const GET: APIRoute<{ reading: Reading }> = ({ props }) => {
  const { article, locale, textLocale, document, words } = props.reading;
  const outcomes = document.steps.filter(({ type }) => type === 'Outcome');
  const texts = outcomes.map((step) => {
    const lines = outcomeLines(step, (one) => conditionSentence([one], words, textLocale));
    return [step.id, lines] as const;
  });
  const file: SendFile = {
    textLocale,
    words: wordsFile(article, textLocale, words).path,
    messages: messagesFile(locale, 'send').path,
    textMessages: messagesFile(textLocale, 'send').path,
    texts: Object.fromEntries(texts),
  };
  return Response.json(file);
};
