/**
 * The drawing on an outcome page, fetched from the drawing's own page, with the reader's path
 * marked.
 */

import { formatFragment } from '../../guide/fragment.ts';
import { drawnPath } from '../../guide/drawn-path.ts';
import frameStyle from '../../styles/frame.css?url';
import drawingStyle from '../../styles/drawing.css?url';
import { find } from '../dom.ts';
import type { Shown } from '../guide-walk.ts';
import { loadTimeLimit, loadStyle } from '../load.ts';
import { followFocus, markPath } from './mark-path.ts';

/** @param panel contains a link to the drawing's page, which stays if the drawing fails to load */
export async function drawPath(panel: HTMLElement, { guide, arrival }: Shown): Promise<void> {
  if (!find(panel, '[data-drawing]')) {
    const [page] = await Promise.all([
      loadPage('../diagram/'),
      loadStyle(drawingStyle),
      loadStyle(frameStyle),
    ]);
    const drawing = page && find(page, '[data-drawing]');
    // If the panel was opened twice quickly, the drawing may already be there.
    if (drawing && !find(panel, '[data-drawing]')) {
      panel.append(document.adoptNode(drawing));
      followFocus(drawing);
    }
  }
  const path = drawnPath(guide.config, arrival, Date.now());
  markPath(panel, path, formatFragment(arrival.answers));
  panel.dataset['ready'] = '';
}

/**
 * Loads a page of the site as a document; undefined if that fails. This is the only way to parse
 * HTML that Trusted Types allows without a policy: an XHR can return a document, in which no script
 * runs.
 */
function loadPage(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = loadTimeLimit;
    request.onloadend = () => {
      resolve(request.responseXML ?? undefined);
    };
    request.send();
  });
}
