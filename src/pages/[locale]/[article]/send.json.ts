/** `/{locale}/{article}/send.json`: what the “send this” panel says and writes in one language. */

import type { APIRoute } from 'astro';
import { sendMessages } from '../../../browser/send/messages.ts';
import type { SendFile } from '../../../browser/send/phrases.ts';
import { stepsInShort } from '../../../guide/outline.ts';
import { patternOf } from '../../../library/interface.ts';
import { builtReadings, type Reading } from '../../../library/reading.ts';

export function getStaticPaths() {
  return builtReadings()
    .filter(({ config }) => config)
    .map((reading) => ({
      params: { article: reading.article, locale: reading.locale },
      props: { reading },
    }));
}

export const GET: APIRoute<{ reading: Reading }> = ({ props }) => {
  const { locale, textLocale, document } = props.reading;
  const messages = sendMessages.map((key) => [key, patternOf(locale, key)] as const);
  const outcomes = document.steps.filter(({ type }) => type === 'Outcome');
  const todo = outcomes.map((step) => [step.id, stepsInShort(step, textLocale)] as const);
  const file: SendFile = {
    messages: Object.fromEntries(messages),
    todo: Object.fromEntries(todo),
  };
  return Response.json(file);
};
