/** Marks a path in a drawing and its table, and scrolls the drawing. */

import { all } from '../dom.ts';

/**
 * @param way the steps and answers of the path; the last step comes last
 * @param fragment the answers, for links to steps on the path; other links get none
 */
export function markPath(root: ParentNode, path: readonly string[], fragment: string): void {
  const marks = new Set(path);
  for (const part of root.querySelectorAll<SVGElement | HTMLElement>('[data-way]'))
    part.classList.toggle('on-way', marks.has(part.dataset['way'] ?? ''));
  for (const link of root.querySelectorAll('[data-drawing] a, .paths a')) {
    const step = link.getAttribute('href')?.split('/')[1] ?? '';
    link.setAttribute('href', `../${step}/${marks.has(step) ? fragment : ''}`);
    if (step === path.at(-1)) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
  // Draw marked lines on top of those that cross them.
  for (const line of root.querySelectorAll('.answers > .on-way')) line.parentNode?.append(line);
  for (const frame of all(root, '[data-drawing]')) showPart(frame, '[aria-current]');
}

/** Scrolls the frame, and nothing else, until the part is centered. */
export function showPart(frame: HTMLElement, selector: string): void {
  const part = frame.querySelector(selector)?.getBoundingClientRect();
  if (!part) return;
  const view = frame.getBoundingClientRect();
  frame.scrollBy({
    left: part.x + part.width / 2 - (view.x + view.width / 2),
    top: part.y + part.height / 2 - (view.y + view.height / 2),
    behavior: 'instant',
  });
}

/** Scrolls a focused step fully into view; browsers settle for a corner of it. */
export function followFocus(frame: HTMLElement): void {
  frame.addEventListener('focusin', ({ target }) => {
    if (target instanceof SVGElement)
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
