/** Finds and updates elements of the page. */

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

/** Marks interface text with the page's language when it is placed in text of another language. */
export function speakPage<Made extends HTMLElement>(element: Made): Made {
  const { lang, dir } = document.documentElement;
  return Object.assign(element, { lang, dir });
}

/** Shows or hides every match. */
export function toggle(root: ParentNode, selector: string, shown: boolean): void {
  for (const element of all(root, selector)) element.hidden = !shown;
}

/** Keeps the answers in the address: the skip link would replace them with its own fragment. */
export function keepFragment(): void {
  find(document, '.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    find(document, 'main')?.focus();
  });
}
