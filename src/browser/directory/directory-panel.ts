/** Opens the panel, once somebody wants it or a directory answers already; loads what it needs. */

import stylesheet from '../../styles/directory.css?url';
import { Directory } from './directory.ts';
import { loadPanelData } from './panel-data.ts';
import { Panel } from './panel.ts';
import { Words } from './words.ts';

let opened: Promise<Panel | undefined> | undefined;

/** The panel of a page, loaded once; undefined when its words cannot be had. */
export function panelOf(element: HTMLDetailsElement): Promise<Panel | undefined> {
  opened ??= open(element).catch(() => {
    opened = undefined; // Offline, perhaps; the next attempt may succeed.
    return undefined;
  });
  return opened;
}

async function open(element: HTMLDetailsElement): Promise<Panel> {
  const [data] = await Promise.all([loadPanelData(element.dataset['words'] ?? ''), loadStyles()]);
  const directory = new Directory(data);
  const words = new Words(data.messages, document.documentElement.lang);
  const isReturn = await directory.resume();
  const panel = new Panel(element, directory, words, isReturn);
  const wasActive = directory.isActive;
  // A page out of the back/forward cache shows what was known before signing in or out.
  addEventListener('pageshow', (event) => {
    if (event.persisted && (directory.tab.asking !== undefined || directory.isActive !== wasActive))
      location.reload();
  });
  element.dataset['ready'] = '';
  return panel;
}

function loadStyles(): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = stylesheet;
    link.onload = link.onerror = () => {
      resolve();
    };
    document.head.append(link);
  });
}
