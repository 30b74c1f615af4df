/** The drawing on an outcome’s page, taken from the page of the drawing, with the way here marked. */

import { formatFragment } from '../../guide/fragment.ts';
import { wayThrough } from '../../guide/way.ts';
import frameStyle from '../../styles/frame.css?url';
import drawingStyle from '../../styles/drawing.css?url';
import { find } from '../dom.ts';
import type { Shown } from '../guide-walk.ts';
import { TIME_LIMIT } from '../load.ts';
import { loadStyle } from '../style.ts';
import { followFocus, markWay } from './way.ts';

/** @param panel holds a link to the page of the drawing, which stays when that cannot be had */
export async function drawWay(panel: HTMLElement, { guide, arrival }: Shown): Promise<void> {
  if (!find(panel, '[data-drawing]')) {
    const [page] = await Promise.all([
      loadPage('../diagram/'),
      loadStyle(drawingStyle),
      loadStyle(frameStyle),
    ]);
    const drawing = page && find(page, '[data-drawing]');
    // Opened twice in haste, it may be there by now.
    if (drawing && !find(panel, '[data-drawing]')) {
      panel.append(document.adoptNode(drawing));
      followFocus(drawing);
    }
  }
  const { answers, step } = arrival;
  const way = wayThrough(guide.config, answers, Date.now());
  // Who came without answers has gone no way, but stands here all the same.
  markWay(panel, way.at(-1) === step ? way : [step], formatFragment(answers));
  panel.dataset['ready'] = '';
}

/**
 * A page of the site as a document; undefined when it cannot be had. The one way to read HTML that
 * asks for no trust: a request may answer with a document, in which no script runs.
 */
function loadPage(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = TIME_LIMIT;
    request.onloadend = () => {
      resolve(request.responseXML ?? undefined);
    };
    request.send();
  });
}
