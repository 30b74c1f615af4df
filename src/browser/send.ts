/** Entry point of the “send this” panel; its content loads when the panel is opened. */

import type { Shown } from './guide-walk.ts';
import { formatTime } from '../locale/dates.ts';
import { linkToPage, pageLocale } from './page-address.ts';
import { setText } from './dom.ts';
import { whenOpen } from './when-open.ts';

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
