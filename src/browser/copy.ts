/** Copying text: by the clipboard, or by selecting it where the clipboard is refused. */

import { plainMessage } from './messages.ts';

/** Puts a copy button behind an element, and says aloud what came of it. */
export function offerCopy(source: HTMLElement, label: string): void {
  if (source.nextElementSibling?.classList.contains('copy')) return;
  const row = document.createElement('p');
  row.className = 'copy';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = label;
  const status = document.createElement('span');
  status.role = 'status';
  button.onclick = () => void copy(source).then((text) => (status.textContent = text));
  row.append(button, status);
  source.after(row);
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
