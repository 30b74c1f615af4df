/**
 * The keyboard shortcut for search on every page: focuses the search box, or opens the page that
 * has one. Shares no code with other scripts, so that pages without any other script load only
 * this.
 */

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || isTyping(target)) return;
  const [box, link] = ['site-search:not([hidden]) input', '.to-search'].map((selector) =>
    document.querySelector<HTMLElement>(selector),
  );
  const stop = box ?? link;
  if (!stop) return;
  event.preventDefault();
  stop.focus();
  if (stop instanceof HTMLAnchorElement) stop.click();
});

function isTyping(target: EventTarget | null): boolean {
  const fields = 'input, textarea, select, [contenteditable]';
  return target instanceof HTMLElement && target.matches(fields);
}
