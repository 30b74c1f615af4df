/** Entry point of “your path”: its drawing loads when it is opened. */

import { formatFragment } from '../guide/fragment.ts';
import { links } from './dom.ts';
import { whenOpen } from './when-open.ts';

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
