/**
 * All that the panel costs a page on which nobody opens it: it is shown, and the rest is loaded when
 * somebody does, or when a directory answers in this tab already.
 */

import { find } from '../dom.ts';
import type { Shown } from '../guide-walk.ts';
import { plainMessage, type ScriptMessage } from '../messages.ts';
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
  const isReady = () => 'ready' in panel.dataset;
  const open = async () => {
    const { panelOf } = await import('./directory-panel.ts');
    return panelOf(panel);
  };
  const load = async () => {
    try {
      await withPart(status, async () => {
        await (await open()).show(shown);
      });
    } finally {
      settle();
    }
  };
  /** Takes back what was said meanwhile, and does what was chosen. */
  const settle = () => {
    unsay(note, 'directory.signing-in');
    unsay(status, 'part.loading');
    const controls = [...early];
    early.clear();
    if (isReady()) for (const control of controls) control.click();
  };
  if (note && isReturn()) {
    note.textContent = plainMessage('directory.signing-in');
    // Microsoft's answer is taken also where the guide cannot be had.
    void withPart(status, open).finally(() => {
      if (!shown) settle();
    });
  }
  document.addEventListener('guide-shown', ({ detail }) => {
    shown = detail;
    if (panel.open || isActive()) void load();
  });
  panel.addEventListener('toggle', () => void load());
  // Whoever is quicker than the part that acts is told so, and gets what they chose once it is there.
  panel.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest('button, [type="radio"]') : null;
    if (isReady() || !(control instanceof HTMLElement)) return;
    early.add(control);
    if (control instanceof HTMLButtonElement) status.textContent = plainMessage('part.loading');
  });
  panel.hidden = false;
}

function unsay(place: HTMLElement | null, message: ScriptMessage): void {
  if (place?.textContent === plainMessage(message)) place.textContent = '';
}

/** Whether something of ours is in the tab: a return from Microsoft, a reader signed in, a sample. */
function isActive(): boolean {
  return keys().some((key) => key.startsWith('guidepost.'));
}

/** Whether Microsoft’s answer has still to be taken. */
function isReturn(): boolean {
  return keys().includes('guidepost.asking');
}

function keys(): readonly string[] {
  try {
    return Object.keys(sessionStorage);
  } catch {
    return [];
  }
}
