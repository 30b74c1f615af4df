/** Says for whom the commands are filled in, and offers to put the examples back. */

import { all, find, speakPage } from '../dom.ts';
import type { Directory } from './directory.ts';
import { make, makeButton } from './element.ts';
import { clearScripts, fillScripts, replacements } from './scripts.ts';
import type { Words } from './words.ts';

export function offerScripts(directory: Directory, words: Words): void {
  const root = find(document, '.step-text');
  const { who, kept } = directory;
  for (const note of all(document, '.filled')) note.remove();
  if (!root) return;
  if (!who || kept.shows('examples')) {
    clearScripts(root);
    return;
  }
  for (const block of fillScripts(root, replacements(who.address, directory.evidence))) {
    const clear = makeButton(words.say('directory.scripts-clear'), () => {
      kept.setShows('examples', true);
      offerScripts(directory, words);
    });
    const note = make(
      'p',
      { class: 'detail filled' },
      words.say('directory.scripts', who),
      ' ',
      clear,
    );
    block.before(speakPage(note));
  }
}
