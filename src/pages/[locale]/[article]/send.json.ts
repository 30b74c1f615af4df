/**
 * `/{locale}/{article}/send.json`: the messages and texts of the “send this” panel in one language.
 */

import type { APIRoute } from 'astro';
import { sendMessages, sendTextMessages } from '../../../browser/send/messages.ts';
import type { SendFile } from '../../../browser/send/phrases.ts';
import { outcomeLines } from '../../../author/outcome-lines.ts';
import { wordsFile } from '../../../library/data-files.ts';
import { patternOf } from '../../../library/interface.ts';
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
  const messages = sendMessages.map((key) => {
    return [key, patternOf(sendTextMessages.has(key) ? textLocale : locale, key)] as const;
  });
  const outcomes = document.steps.filter(({ type }) => type === 'Outcome');
  const texts = outcomes.map((step) => [step.id, outcomeLines(step)] as const);
  const file: SendFile = {
    textLocale,
    words: wordsFile(article, textLocale, words).path,
    messages: Object.fromEntries(messages),
    texts: Object.fromEntries(texts),
  };
  return Response.json(file);
};
