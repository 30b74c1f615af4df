/**
 * Opens the panel when a reader asks for it, or when a directory is already connected, and loads
 * what it needs.
 */

import stylesheet from '../../styles/directory.css?url';
import { pageLocale } from '../page-address.ts';
import { fetchJson, loadStyle } from '../load.ts';
import { isMessages } from '../messages.ts';
import { Directory } from './directory.ts';
import { isPanelData } from './panel-data.ts';
import { onSignOutElsewhere } from './other-tabs.ts';
import { Panel } from './panel.ts';
import { showSignInNotice } from './sign-in-note.ts';
import { Words } from './words.ts';

let opened: Promise<Panel> | undefined;

/**
 * The panel of a page, loaded once.
 * @throws if its messages fail to load; the next call tries again
 */
export function panelOf(element: HTMLDetailsElement): Promise<Panel> {
  opened ??= open(element).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(element: HTMLDetailsElement): Promise<Panel> {
  const [data] = await Promise.all([
    fetchJson(element.dataset['words'] ?? '', isPanelData),
    loadStyle(stylesheet),
  ]);
  const directory = new Directory(data);
  const [messages, ofFacts] = await Promise.all([
    fetchJson(data.messages, isMessages),
    fetchJson(data.factMessages, isMessages),
  ]);
  const words = new Words({ ...messages, ...ofFacts }, pageLocale());
  const isReturn = await directory.resume();
  // Earlier notices about signing in no longer apply.
  showSignInNotice(undefined, directory, words);
  const panel = new Panel(element, directory, words, isReturn);
  const wasActive = directory.isActive;
  // A page restored from the back/forward cache shows the state from before signing in or out.
  addEventListener('pageshow', (event) => {
    if (event.persisted && (directory.tab.asking !== undefined || directory.isActive !== wasActive))
      location.reload();
  });
  if (directory.isActive && !directory.isSample) {
    onSignOutElsewhere(data, () => {
      void directory.endSession().finally(() => {
        location.reload();
      });
    });
  }
  element.dataset['ready'] = '';
  return panel;
}
