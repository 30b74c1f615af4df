/** Says for whom the commands are filled in, and offers to put the examples back. */

import { all, find, speakPage } from '../dom.ts';
import type { Directory } from './directory.ts';
import { make, makeButton } from '../build.ts';
import { clearScripts, fillScripts, replacements } from './scripts.ts';
import type { Words } from './words.ts';

export function offerScripts(directory: Directory, words: Words): void {
  const root = find(document, '.step-text');
  const { who, kept } = directory;
  for (const note of all(document, '.filled')) note.remove();
  if (!root) return;
  if (!who) {
    clearScripts(root);
    return;
  }
  const showsExamples = kept.shows('examples');
  const blocks = fillScripts(root, replacements(who.address, directory.readings.evidence));
  if (showsExamples) clearScripts(root);
  const turn = () => {
    kept.setShows('examples', !showsExamples);
    offerScripts(directory, words);
  };
  for (const block of blocks) {
    const what = showsExamples
      ? [makeButton(words.say('directory.scripts-fill', who), turn)]
      : [
          words.say('directory.scripts', who),
          makeButton(words.say('directory.scripts-clear'), turn),
        ];
    block.before(speakPage(make('p', { class: 'detail filled' }, ...what)));
  }
}
