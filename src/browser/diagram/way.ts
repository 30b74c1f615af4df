/** Marks a way in a drawing and in its table, and moves the drawing’s frame. */

import { all } from '../dom.ts';

/**
 * @param way its steps and answers; the step where it ends comes last
 * @param fragment the answers, for the links of the steps on the way; the others keep none
 */
export function markWay(root: ParentNode, way: readonly string[], fragment: string): void {
  const marks = new Set(way);
  for (const part of root.querySelectorAll<SVGElement | HTMLElement>('[data-way]'))
    part.classList.toggle('on-way', marks.has(part.dataset['way'] ?? ''));
  for (const link of root.querySelectorAll('[data-drawing] a, .paths a')) {
    const step = link.getAttribute('href')?.split('/')[1] ?? '';
    link.setAttribute('href', `../${step}/${marks.has(step) ? fragment : ''}`);
    if (step === way.at(-1)) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
  // A line that others cross lies on top of them.
  for (const line of root.querySelectorAll('.answers > .on-way')) line.parentNode?.append(line);
  for (const frame of all(root, '[data-drawing]')) showPart(frame, '[aria-current]');
}

/** Moves the frame, and nothing else, until the part stands in its middle. */
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

/** A step that has the focus is seen whole; browsers are content with a corner of it. */
export function followFocus(frame: HTMLElement): void {
  frame.addEventListener('focusin', ({ target }) => {
    if (target instanceof SVGElement)
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
