/** Finding and filling elements of the page. */

export function find(root: ParentNode, selector: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(selector);
}

export function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

export function links(root: ParentNode, selector: string): HTMLAnchorElement[] {
  return [...root.querySelectorAll<HTMLAnchorElement>(selector)];
}

export function setText(root: ParentNode, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}

/** Shows or hides every match. */
export function toggle(root: ParentNode, selector: string, shown: boolean): void {
  for (const element of all(root, selector)) element.hidden = !shown;
}
