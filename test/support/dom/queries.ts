/** Finds elements as readers name them: by their text, their role and name, or their label. */

import {
  Element,
  HTMLElement,
  HTMLInputElement,
  HTMLTemplateElement,
  type Document,
} from 'happy-dom';

export interface Exactly {
  /** The whole text in its own case; otherwise a part of it in any. */
  readonly exact?: boolean;
}

export interface Named extends Exactly {
  readonly name?: string | RegExp;
}

/** A page or a part of it. */
export type Root = Pick<Document | Element, 'querySelectorAll'>;

const roles: Readonly<Record<string, string>> = {
  alert: '[role="alert"]',
  button: 'button, [role="button"], input[type="submit"]',
  combobox: 'select, [role="combobox"]',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img, [role="img"]',
  link: 'a[href]',
};

export function withSelector(root: Root, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

/** The innermost elements with a text; the root may be one. */
export function withText(root: Root, text: string | RegExp, options: Exactly = {}): Element[] {
  const own = root instanceof Element ? [root] : [];
  const all = [...own, ...withSelector(root, '*')].filter(
    (element) => element.localName !== 'html' && !isCode(element),
  );
  const saying = new Set(all.filter((element) => says(textOf(element), text, options)));
  return [...saying].filter((element) => ![...element.children].some((child) => saying.has(child)));
}

/** Visible elements with a role, and a name if one is given. */
export function withRole(root: Root, role: string, { name, ...options }: Named = {}): Element[] {
  const selector = roles[role];
  if (selector === undefined) throw new Error(`Nothing is known about the role “${role}”`);
  return withSelector(root, selector).filter(
    (element) => isVisible(element) && (name === undefined || says(nameOf(element), name, options)),
  );
}

/** Fields with a label. */
export function withLabel(root: Root, text: string, options: Exactly = {}): Element[] {
  return withSelector(root, 'input, select, textarea').filter((field) => {
    const outer = field.closest('label');
    const label = outer ?? forField(field);
    // What a field contains is no part of its label.
    const own = [...(label?.childNodes ?? [])].filter((node) => node !== field);
    const words = own.map(({ textContent }) => textContent).join(' ');
    return says(normal(field.getAttribute('aria-label') ?? words), text, options);
  });
}

function forField(field: Element): Element | null {
  const labels = [...field.ownerDocument.querySelectorAll('label[for]')];
  return labels.find((label) => field.id !== '' && label.getAttribute('for') === field.id) ?? null;
}

/**
 * Whether nothing in the page itself hides an element: `hidden`, a closed `<details>`, a template.
 * Style sheets are not read; what they hide is looked at in a browser.
 */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || isCode(element) || isEmpty(element)) return false;
  if (element instanceof HTMLInputElement && element.type === 'hidden') return false;
  let inner: Element | null = null;
  for (let at: Element | null = element; at; inner = at, at = at.parentElement) {
    if (at instanceof HTMLElement && at.hidden) return false;
    const isClosed = at.localName === 'details' && !at.hasAttribute('open');
    if (isClosed && inner && inner.localName !== 'summary') return false;
  }
  return true;
}

/** Takes no room: neither text, nor a control, nor a picture. */
function isEmpty(element: Element): boolean {
  const shown = 'input, select, textarea, button, img, svg';
  return (
    textOf(element) === '' &&
    !element.matches(`${shown}, svg *`) &&
    element.querySelector(shown) === null
  );
}

export function textOf(element: Element): string {
  return normal(element.textContent);
}

function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const named = labelled.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '');
  const label = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  const outer = element.closest('label');
  const words = named.length > 0 ? named.join(' ') : (label ?? element.textContent);
  return normal(outer && named.length === 0 && label === null ? labelWords(outer) : words);
}

function labelWords(label: Element): string {
  return [...label.children]
    .filter(({ localName }) => !['select', 'input', 'textarea'].includes(localName))
    .map(({ textContent }) => textContent)
    .join(' ');
}

function says(found: string, wanted: string | RegExp, { exact = false }: Exactly): boolean {
  if (wanted instanceof RegExp) return wanted.test(found);
  if (exact) return found === normal(wanted);
  return found.toLowerCase().includes(normal(wanted).toLowerCase());
}

const normal = (text: string) => text.replace(/\s+/gu, ' ').trim();

function isCode(element: Element): boolean {
  return (
    ['script', 'style', 'head'].includes(element.localName) ||
    element instanceof HTMLTemplateElement ||
    element.closest('head, template') !== null
  );
}
