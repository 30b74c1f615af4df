/**
 * Entry point of the panels of a step, whose content loads when they are opened: “send this”, and the
 * reader’s path as a drawing.
 */

import type { Shown } from './guide-walk.ts';
import { formatTime } from '../locale/dates.ts';
import { linkToPage, pageLocale } from './page-address.ts';
import { setText, links } from './dom.ts';
import { whenOpen } from './lazy-part.ts';
import { formatFragment } from '../guide/fragment.ts';

declare global {
  interface DocumentEventMap {
    'guide-shown': CustomEvent<Shown>;
  }
}

addEventListener('beforeprint', () => {
  setText(document, '[data-print-date]', formatTime(pageLocale(), Date.now()));
});

document.addEventListener('guide-shown', ({ detail }) => {
  setText(document, '[data-print-link]', linkToPage(detail.guide.config, detail.arrival));
  const panel = document.querySelector<HTMLDetailsElement>('[data-send]');
  const content = panel?.querySelector('[data-send-content]');
  if (!panel || !content) return;
  const jump = document.querySelector<HTMLButtonElement>('[data-to-send]');
  if (jump) {
    jump.hidden = false;
    jump.onclick = () => {
      panel.open = true;
      panel.scrollIntoView();
      panel.querySelector('summary')?.focus({ preventScroll: true });
    };
  }
  whenOpen(panel, content, async () => {
    const { showSend } = await import('./send/send-panel.ts');
    await showSend(panel, content, detail);
  });
});

document.addEventListener('guide-shown', ({ detail }) => {
  const panel = document.querySelector<HTMLDetailsElement>('[data-your-way]');
  const content = panel?.querySelector('p');
  if (!panel || !content) return;
  for (const link of links(panel, '[data-diagram]')) {
    link.hash = formatFragment(detail.arrival.answers);
  }
  whenOpen(panel, content, async () => {
    const { drawPath } = await import('./diagram/draw-path.ts');
    await drawPath(panel, detail);
  });
});
