/**
 * The key that leads to the search from anywhere: to the box where the page has one, else to the page that has. On every
 * page, so it shares nothing that a page without any other script would have to load too.
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
