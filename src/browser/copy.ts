/** Copies text to the clipboard, or selects it if the clipboard is not available. */

import { speakPage, all } from './dom.ts';
import { say } from './messages.ts';

/** How long a button shows “copied”, in milliseconds. */
const shownFor = 2_000;

/**
 * Puts a copy button after an element. The button shows that it has copied, and screen readers
 * announce it.
 * @returns the row: the button, then its status element
 */
export function offerCopy(source: HTMLElement, label: string): HTMLElement {
  const there = source.nextElementSibling;
  if (there instanceof HTMLElement && there.classList.contains('copy')) return there;
  const row = speakPage(document.createElement('p'));
  row.className = 'copy';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.dataset['done'] = say('summary.copied');
  const name = document.createElement('span');
  name.textContent = label;
  button.append(name);
  const status = document.createElement('span');
  status.role = 'status';
  button.onclick = () => void copyFrom(source, button, status);
  row.append(button, status);
  source.after(row);
  return row;
}

async function copyFrom(
  source: HTMLElement,
  button: HTMLElement,
  status: HTMLElement,
): Promise<void> {
  // Identical text is announced again only if the status was empty in between.
  status.textContent = '';
  const isCopied = await copy(source);
  status.className = isCopied ? 'visually-hidden' : '';
  status.textContent = say(isCopied ? 'summary.copied' : 'summary.select');
  if (!isCopied) return;
  button.dataset['copied'] = '';
  setTimeout(() => {
    delete button.dataset['copied'];
  }, shownFor);
}

async function copy(source: HTMLElement): Promise<boolean> {
  const isField = source instanceof HTMLTextAreaElement;
  try {
    await navigator.clipboard.writeText(isField ? source.value : source.textContent);
    return true;
  } catch {
    if (isField) source.select();
    else getSelection()?.selectAllChildren(source);
    return false;
  }
}

/** A case summary is not a command; it has a button of its own. */
export function offerCommands(root: HTMLElement): void {
  for (const code of all(root, 'pre')) {
    if (!code.closest('[data-summary]')) offerCopy(code, say('code.copy'));
  }
}
