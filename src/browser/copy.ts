/** Copying text: by the clipboard, or by selecting it where the clipboard is refused. */

import { speakPage } from './dom.ts';
import { plainMessage } from './messages.ts';

/**
 * Puts a copy button behind an element, and says aloud what came of it.
 * @returns the row that holds the button, and last what it says
 */
export function offerCopy(source: HTMLElement, label: string): HTMLElement {
  const there = source.nextElementSibling;
  if (there instanceof HTMLElement && there.classList.contains('copy')) return there;
  const row = speakPage(document.createElement('p'));
  row.className = 'copy';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = label;
  const status = document.createElement('span');
  status.role = 'status';
  button.onclick = () => {
    // The same words a second time are read out only if they were gone in between.
    status.textContent = '';
    void copy(source).then((text) => (status.textContent = text));
  };
  row.append(button, status);
  source.after(row);
  return row;
}

async function copy(source: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return plainMessage('summary.copied');
  } catch {
    getSelection()?.selectAllChildren(source);
    return plainMessage('summary.select');
  }
}
