/**
 * All that the panel costs a page on which nobody opens it: it is shown, and the rest is loaded when
 * somebody does, or when a directory answers in this tab already.
 */

import { find } from '../dom.ts';
import type { Shown } from '../guide-walk.ts';
import { plainMessage } from '../messages.ts';
import { withPart } from '../part.ts';

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
  /** Microsoft’s answer is taken at once, and where the guide cannot be had too. */
  let isReturn = isKept('guidepost.asking');
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
    if (!isReturn && (panel.open || isKept('guidepost.'))) load();
  });
  panel.addEventListener('toggle', load);
  // Whoever is quicker than the part that acts is told so, and gets what they chose once it is there.
  panel.addEventListener('click', ({ target }) => {
    const control =
      target instanceof Element && target.closest<HTMLElement>('button, [type="radio"]');
    if (!control || 'ready' in panel.dataset) return;
    early.add(control);
    status.replaceChildren(plainMessage('part.loading'));
  });
  if (isReturn) {
    note?.replaceChildren(plainMessage('directory.signing-in'));
    load();
  }
  panel.hidden = false;
}

/** Whether something of ours is in the tab: a return from Microsoft, a reader signed in, a sample. */
function isKept(start: string): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(start));
  } catch {
    return false;
  }
}
