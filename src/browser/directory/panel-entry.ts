/**
 * All that the panel costs a page on which nobody opens it. The rest loads when someone opens it,
 * or right away if this tab is already connected to a directory.
 */

import { find } from '../dom.ts';
import type { Shown } from '../guide-walk.ts';
import { loadPageMessages, say } from '../messages.ts';
import { withPart } from '../lazy-part.ts';

declare global {
  interface DocumentEventMap {
    'guide-shown': CustomEvent<Shown>;
  }
}

const panel = document.querySelector<HTMLDetailsElement>('[data-sign-in]');

if (panel) {
  const status = find(panel, '[data-directory-status]') ?? panel;
  const note = find(document, '[data-sign-in-note]');
  const early = new Set<HTMLElement>();
  let shown: Shown | undefined;
  /** A response from Microsoft is handled right away, even if the guide fails to load. */
  let isReturn = isStored('guidepost.asking');
  const open = async () => {
    try {
      const { panelOf } = await import('./directory-panel.ts');
      const opened = await panelOf(panel);
      isReturn = false;
      if (shown || panel.open) await opened.show(shown);
      for (const control of early) control.click();
    } catch (error) {
      isReturn = false;
      note?.replaceChildren();
      status.replaceChildren();
      throw error;
    } finally {
      early.clear();
    }
  };
  const load = () => void withPart(status, open);
  document.addEventListener('guide-shown', ({ detail }) => {
    shown = detail;
    if (!isReturn && (panel.open || isStored('guidepost.'))) load();
  });
  panel.addEventListener('toggle', load);
  // If a reader clicks before the code that acts on it has loaded, say so, and do it once it has.
  panel.addEventListener('click', ({ target }) => {
    const control =
      target instanceof Element && target.closest<HTMLElement>('button, [type="radio"]');
    if (!control || 'ready' in panel.dataset) return;
    early.add(control);
    whenSpoken(() => {
      if (early.size > 0) status.replaceChildren(say('part.loading'));
    });
  });
  if (isReturn) {
    whenSpoken(() => {
      if (isReturn) note?.replaceChildren(say('directory.signing-in'));
    });
    load();
  }
  panel.hidden = false;
}

/** Runs once there are messages; without them, there is nothing to say. */
function whenSpoken(act: () => void): void {
  loadPageMessages().then(act, () => undefined);
}

/**
 * Whether this tab has stored state of ours: a return from Microsoft, a signed-in reader, or a
 * sample.
 */
function isStored(start: string): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(start));
  } catch {
    return false;
  }
}
