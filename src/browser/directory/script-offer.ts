/**
 * Shows whose values the commands contain, lets the reader choose the product, and offers to
 * restore the examples.
 */

import { ofKind } from '../../facts/evidence.ts';
import { scriptValues } from '../../facts/script-values.ts';
import { all, find, speakPage } from '../dom.ts';
import type { Directory } from './directory.ts';
import { make, makeButton, makeSelect } from '../elements.ts';
import { seatsPhrase } from './evidence.ts';
import { choicesOf, clearScripts, fillScripts, productBlocks, replacements } from './scripts.ts';
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
  const values = scriptValues(directory.readings.evidence);
  const showsExamples = tabState.shows('examples');
  const filled = fillScripts(root, replacements(who.address, values, tabState.product));
  if (showsExamples) clearScripts(root);
  const asking = showsExamples || choicesOf(values).length < 2 ? [] : productBlocks(root);

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
      tabState.product = id;
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

/** The products to choose from; none is preselected. */
function makeChoice(
  { tabState, readings: { evidence } }: Directory,
  words: Words,
  choose: (id: string) => void,
): HTMLElement {
  const seats = ofKind(evidence, 'seats');
  const options = choicesOf(scriptValues(evidence)).map(({ id, name }) => {
    const piece = seats.find(({ product }) => product.id === id);
    return { value: id, label: piece ? seatsPhrase(words, piece) : words.value(name) };
  });
  const none = { value: '', label: words.say('directory.product-none') };
  return makeSelect(
    words.say('directory.product'),
    [none, ...options],
    tabState.product ?? '',
    choose,
  );
}
