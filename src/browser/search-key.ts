/**
 * The keyboard shortcut for search on every page: focuses the search box, or opens the page that
 * has one. Shares no code with other scripts, so that pages without any other script load only
 * this. The search box has its switch: people who dictate type single letters without meaning to
 * (WCAG 2.2, 2.1.4).
 */

const setting = 'guidepost:search-key';

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || isTyping(target) || isOff()) return;
  const [box, link] = ['site-search:not([hidden]) [type=search]', '.to-search'].map((selector) =>
    document.querySelector<HTMLElement>(selector),
  );
  const stop = box ?? link;
  if (!stop) return;
  event.preventDefault();
  stop.focus();
  if (stop instanceof HTMLAnchorElement) stop.click();
});

const toggle = document.querySelector<HTMLInputElement>('site-search [type=checkbox]');
if (toggle) {
  toggle.checked = !isOff();
  toggle.addEventListener('change', () => {
    try {
      if (toggle.checked) localStorage.removeItem(setting);
      else localStorage.setItem(setting, 'off');
    } catch {
      // Where storage is refused, nothing can be remembered, and the box shows it.
      toggle.checked = true;
    }
  });
}

function isOff(): boolean {
  try {
    return localStorage.getItem(setting) === 'off';
  } catch {
    return false;
  }
}

function isTyping(target: EventTarget | null): boolean {
  const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
  return target instanceof HTMLElement && target.matches(fields);
}
