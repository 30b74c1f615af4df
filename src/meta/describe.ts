/** What a page says about itself to machines, if search engines may list it. */

import { readSite } from '../library/site.ts';
import { isOutcome } from '../guide/config.ts';
import { titleOf } from '../guide/words.ts';
import { numberedSteps } from '../author/numbered-steps.ts';
import type { Reading } from '../library/reading.ts';
import { mayBeListed } from '../library/robots.ts';
import { languageTag } from '../locale/locale.ts';
import { addressesOf } from './address.ts';
import { howTo, techArticle } from './json-ld.ts';

/**
 * An article for the whole article, how-to instructions for a fix with numbered steps, nothing for
 * the rest.
 * @param site the host's public address, if known
 * @param index the articles listed regardless of what their original says; by default, those in
 * `site.yaml`
 */
export function describe(reading: Reading, site: URL | undefined, index?: readonly string[]) {
  if (!mayBeListed(reading, index)) return undefined;
  const { article, locale, textLocale, step, words, document, changed } = reading;
  const path = `${locale}/${article}/${step === undefined ? '' : `${step}/`}`;
  const language = languageTag(textLocale);
  const url = site && addressesOf(site, readSite().base)(path);
  if (step === undefined) {
    const { description } = document.frontMatter;
    return techArticle({ title: words.title, description, language, url, changed });
  }
  const steps = fixOf(reading, step);
  if (steps.length === 0) return undefined;
  return howTo({ title: titleOf(words, step), language, url, steps });
}

function fixOf({ config, document }: Reading, step: string): string[] {
  const state = config?.states[step];
  const written = document.steps.find(({ id }) => id === step);
  return isOutcome(state) && state.meta.kind === 'fix' && written ? numberedSteps(written) : [];
}
