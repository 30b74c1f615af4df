/** What an article's own elements become on pages: `<Deadline>`, `<Reminder>`, `<Summary>`, `<When>`. */

import type { Element as HtmlElement, ElementContent, Properties } from 'hast';
import type { Element } from '../../author/document.ts';
import { attributesOf } from '../../author/node.ts';
import { conditionOf } from '../../author/targets.ts';
import type { StepId } from '../../guide/config.ts';
import { headingOf } from '../../guide/summary.ts';
import { conditionMark, conditionSentence } from '../../library/condition-words.ts';
import type { Reading } from '../../library/reading.ts';
import { languageAttributes } from '../../locale/locale.ts';

/** @param step the step that the element is in; undefined for prose outside the steps */
export function pageElement(
  reading: Reading,
  step: StepId | undefined,
  node: Element,
  words: ElementContent[],
): HtmlElement | undefined {
  switch (node.name) {
    case 'Deadline':
      return deadline(words);
    case 'Reminder':
      return reminder(reading);
    case 'Summary':
      return summary(reading, step);
    case 'When':
      return textForSome(reading, node, words);
    default:
      return undefined;
  }
}

/** “up to 24 hours”; if the answers include an instant, a script replaces it with the exact end. */
function deadline(words: ElementContent[]): HtmlElement {
  return element('span', { dataDeadline: '' }, words);
}

/** A calendar entry for the end of the wait. Created by a script, so hidden until one runs. */
function reminder({ t, locale, textLocale }: Reading): HtmlElement {
  const attributes = {
    type: 'button',
    className: ['quiet'],
    ...languageAttributes(locale, textLocale),
    dataReminder: '',
    hidden: true,
  };
  return element('button', attributes, [{ type: 'text', value: t('reminder.add') }]);
}

/**
 * What to paste into a support case. Without a script, it contains the article and outcome; with
 * one, on the outcome's own page, also the answers.
 */
function summary({ t, words, config }: Reading, step: StepId | undefined): HtmlElement | undefined {
  if (!config || step === undefined) return undefined;
  const value = [words.title, headingOf({ config, words, step })].join('\n');
  const block = element('pre', { dir: 'ltr' }, [{ type: 'text', value }]);
  const attributes = { role: 'group', ariaLabel: t('summary.label'), dataSummary: '' };
  return element('div', { className: ['summary'], ...attributes }, [block]);
}

/**
 * Text for some readers: says which, as the page does not know who reads it. Where answers are
 * known, a script shows only what applies, without these words.
 */
export function textForSome(
  { words: guide, textLocale }: Pick<Reading, 'words' | 'textLocale'>,
  node: Element,
  words: ElementContent[],
): HtmlElement {
  const condition = conditionOf({ attributes: attributesOf(node, () => undefined) });
  const sentence = conditionSentence([condition], guide, textLocale);
  return element('div', { className: ['when'], dataWhen: conditionMark([condition]) }, [
    element('p', { className: ['condition'] }, [{ type: 'text', value: sentence }]),
    ...words,
  ]);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): HtmlElement {
  return { type: 'element', tagName, properties, children };
}
