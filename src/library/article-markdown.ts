/** The Markdown of one article in one locale, with what its page adds to the text. */

import { isOutcome, type StepId } from '../guide/config.ts';
import { markdownLink, toMarkdown } from '../author/markdown.ts';
import { titleOf } from '../guide/words.ts';
import { formatDay } from '../locale/dates.ts';
import { direction } from '../locale/locale.ts';
import { handOverAt } from './hand-overs.ts';
import { madeSentence, type Reading } from './reading.ts';

export function articleMarkdown(reading: Reading): string {
  const { text, document, words, config, source, locale, t } = reading;
  return toMarkdown({
    text,
    document,
    words,
    config,
    surroundings: {
      notes: translationNotes(reading),
      outcome: (step) => {
        const state = config?.states[step];
        if (!isOutcome(state)) return undefined;
        const { kind, code } = state.meta;
        return `**${t(`outcome.kind.${kind}`)}** · ${t('outcome.code', { code })}`;
      },
      further: (step) => furtherOf(reading, step),
      arrow: direction(locale) === 'rtl' ? '←' : '→',
      end: [
        ...(source.sources.length > 0 ? [`## ${t('article.sources')}`] : []),
        source.sources
          .map(({ id, url }) => `- ${markdownLink(titleOfSource(reading, id), url)}`)
          .join('\n'),
        t('article.checked', { date: formatDay(locale, source.checked) }),
      ],
    },
  });
}

function furtherOf(reading: Reading, step: StepId): string[] {
  const { config, words, t, outcomeSources, source } = reading;
  const state = config?.states[step];
  if (!isOutcome(state)) return [];
  const again = state.on?.again.target;
  const page = source.sources.find(({ id }) => id === outcomeSources[step]);
  const next = handOverAt(reading, step);
  const question = again === undefined ? '' : titleOf(words, again);
  return [
    ...(next
      ? [
          markdownLink(
            t('outcome.guide', { title: next.reading.words.title }),
            `../${next.reading.article}/${next.step}/`,
          ),
        ]
      : []),
    ...(again === undefined
      ? []
      : [
          `**${t('outcome.not-solved')}** ${markdownLink(t('outcome.again', { question }), `${again}/`)}`,
        ]),
    ...(page
      ? [`**${t('outcome.source')}** ${markdownLink(titleOfSource(reading, page.id), page.url)}`]
      : []),
  ];
}

function titleOfSource({ document: { frontMatter }, source }: Reading, id: string): string {
  const own = frontMatter.translation === 'source' ? undefined : frontMatter.sources[id]?.title;
  return own ?? source.sources.find((page) => page.id === id)?.title ?? id;
}

/** The same as `TranslationState` and `TranslationMade` on the page. */
function translationNotes(reading: Reading): string[] {
  const { document, locale, t } = reading;
  const { frontMatter } = document;
  if (frontMatter.translation === 'source') return [];
  const notes = [
    frontMatter.reviewed
      ? t('translation.reviewed', { date: formatDay(locale, frontMatter.reviewed) })
      : frontMatter.translation === 'machine'
        ? t('translation.machine')
        : t('translation.human'),
    madeSentence(reading),
  ];
  return [`*${notes.filter(Boolean).join(' ')}*`];
}
