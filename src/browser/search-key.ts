/** The key that leads to the search from anywhere: to the box where the page has one, else to the page that has. */

import { find } from './dom.ts';

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || isTyping(target)) return;
  const stop = find(document, 'site-search:not([hidden]) input') ?? find(document, '.to-search');
  if (!stop) return;
  event.preventDefault();
  stop.focus();
  if (stop instanceof HTMLAnchorElement) stop.click();
});

function isTyping(target: EventTarget | null): boolean {
  const fields = 'input, textarea, select, [contenteditable]';
  return target instanceof HTMLElement && target.matches(fields);
}
