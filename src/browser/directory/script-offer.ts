/**
 * Shows whose values the commands contain, lets the reader choose the product, and offers to
 * restore the examples.
 */

import { scriptValues } from '../../facts/core/script-values.ts';
import { evidenceKinds } from '../../facts/index.ts';
import { all, find, speakPage } from '../dom.ts';
import type { Directory } from './directory.ts';
import { make, makeButton, makeSelect } from '../elements.ts';
import { phraseOf } from './evidence.ts';
import { choicesOf, clearScripts, fillScripts, licenseBlocks, replacements } from './scripts.ts';
import type { Words } from './words.ts';

export function offerScripts(directory: Directory, words: Words): void {
  const root = find(document, '.step-text');
  const { who, tabState } = directory;
  for (const note of all(document, '.filled')) note.remove();
  if (!root) return;
  if (!who) {
    clearScripts(root);
    return;
  }
  const { examples } = directory.data;
  const values = scriptValues(directory.readings.evidence, evidenceKinds);
  const showsExamples = tabState.shows('examples');
  const about = { address: who.address, values, chosen: tabState.sku };
  const filled = fillScripts(root, replacements(examples, about));
  if (showsExamples) clearScripts(root);
  const asking = showsExamples || choicesOf(values).length < 2 ? [] : licenseBlocks(root, examples);

  for (const block of new Set([...filled, ...asking])) {
    /** Rebuilds all notes, and keeps focus on the control that was used. */
    const renew = (control: 'button' | 'select') => {
      offerScripts(directory, words);
      block.previousElementSibling?.querySelector(control)?.focus();
    };
    const turn = () => {
      tabState.setShows('examples', !showsExamples);
      renew('button');
    };
    const choose = (id: string) => {
      tabState.sku = id;
      renew('select');
    };
    const what = showsExamples
      ? [makeButton(words.say('directory.scripts-fill', who), turn)]
      : [
          words.say('directory.scripts', who),
          makeButton(words.say('directory.scripts-clear'), turn),
        ];
    const said = filled.includes(block) ? what : [];
    const asked = asking.includes(block) ? [makeChoice(directory, words, choose)] : [];
    block.before(speakPage(make('div', { class: 'detail filled' }, ...said, ...asked)));
  }
}

/** What to choose from; none is preselected. */
function makeChoice(
  { tabState, readings: { evidence } }: Directory,
  words: Words,
  choose: (id: string) => void,
): HTMLElement {
  const choices = choicesOf(scriptValues(evidence, evidenceKinds));
  const options = choices.map(({ sku, from }) => ({
    value: sku.id,
    label: phraseOf(words, from, false),
  }));
  const none = { value: '', label: words.say('directory.product-none') };
  return makeSelect(words.say('directory.product'), [none, ...options], tabState.sku ?? '', choose);
}
