/** Notices about signing in and out, at the top of the page: progress and results. */

import { signOutPage } from '../../graph/admin-link.ts';
import type { Notice } from '../../graph/tab.ts';
import { make } from '../elements.ts';
import { find } from '../dom.ts';
import type { Directory } from './directory.ts';
import type { Words } from './words.ts';

/** Shows a notice; one that is already shown is not announced again. */
export function showSignInNotice(
  notice: Notice | undefined,
  directory: Directory,
  words: Words,
): void {
  const note = find(document, '[data-sign-in-note]');
  const said = notice ? nodesOf(notice, directory, words) : [];
  const text = said.map((node) => node.textContent).join('');
  if (note && note.textContent !== text) note.replaceChildren(...said);
}

function nodesOf(notice: Notice, { data, tabState }: Directory, words: Words): Node[] {
  const text = (said: string) => document.createTextNode(said);
  const name = tabState.account?.name ?? '';
  switch (notice.kind) {
    case 'stray':
      return [text(words.say('directory.signed-in', { name }))];
    case 'switched':
      return [text(words.say('directory.switched', { name, before: notice.before }))];
    case 'signed-out': {
      const said = text(words.say('directory.signed-out'));
      if (!data.config) return [said];
      const link = make(
        'a',
        { href: signOutPage(data.config) },
        words.say('directory.sign-out-page'),
      );
      return [said, text(' '), inNewTab(link)];
    }
  }
}

/** Opens in a new tab, so that the page and its answers stay. */
export function inNewTab(link: HTMLAnchorElement): HTMLAnchorElement {
  return Object.assign(link, { target: '_blank', rel: 'external noreferrer' });
}
