/** What the page of a step says about itself: in its title, in search results and link previews. */

import { descriptionOf } from '../author/outline.ts';
import { titleOf } from '../guide/words.ts';
import type { Reading } from './reading.ts';

export function wordsOfStep({ words, step = '', document, textLocale }: Reading) {
  const written = document.steps.find(({ id }) => id === step);
  return {
    title: `${titleOf(words, step)} · ${words.title}`,
    description: (written && descriptionOf(written, textLocale)) || words.title,
  };
}
