/**
 * All that the panel costs a page on which nobody opens it: it is shown, and the rest is loaded when
 * somebody does, or when a directory answers in this tab already.
 */

import type { Shown } from '../guide-walk.ts';
import { withPart } from '../part.ts';

declare global {
  interface DocumentEventMap {
    'guide-shown': CustomEvent<Shown>;
  }
}

const panel = document.querySelector<HTMLDetailsElement>('[data-sign-in]');

if (panel) {
  const status = panel.querySelector('[data-directory-status]') ?? panel;
  let shown: Shown | undefined;
  const show = async () => {
    const { panelOf } = await import('./directory-panel.ts');
    await (await panelOf(panel)).show(shown);
  };
  document.addEventListener('guide-shown', ({ detail }) => {
    shown = detail;
    if (panel.open || isActive()) void withPart(status, show);
  });
  panel.addEventListener('toggle', () => void withPart(status, show));
  panel.hidden = false;
}

/** Whether something of ours is in the tab: a return from Microsoft, a reader signed in, a sample. */
function isActive(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith('guidepost.'));
  } catch {
    return false;
  }
}
