/** The link itself, and what can be done with it: copy, share, show as a QR code. */

import { make, makeButton } from '../elements.ts';
import { offerCopy } from '../copy.ts';
import { withPart } from '../lazy-part.ts';
import type { Phrases } from './phrases.ts';

export interface LinkRow {
  readonly element: HTMLElement;
  /** @param title what the link opens, for the system's share dialog */
  update(link: string, title: string): void;
}

export function makeLinkRow({ say }: Phrases): LinkRow {
  const address = make('p', {
    class: 'link',
    dir: 'ltr',
    tabindex: '0',
    translate: 'no',
    'data-link': '',
  });
  const element = make('div', { class: 'link-row' }, address);
  const row = offerCopy(address, say('send.copy-link'));
  const picture = make('div', { id: 'send-qr', hidden: '' });
  let current = { link: '', title: '' };

  const status = row.lastElementChild;
  const qr = makeButton(say('send.qr'), () => void showPicture(Boolean(picture.hidden)));
  qr.setAttribute('aria-controls', picture.id);
  qr.setAttribute('aria-expanded', 'false');
  row.insertBefore(qr, status);
  if ('share' in navigator) {
    row.insertBefore(
      makeButton(say('send.share'), () => void share(current)),
      qr,
    );
  }
  element.append(picture);
  return {
    element,
    update(link, title) {
      current = { link, title };
      address.textContent = link;
      if (status) status.textContent = '';
      if (!picture.hidden) void showPicture(true);
    },
  };

  async function showPicture(shown: boolean): Promise<void> {
    picture.hidden = !shown;
    qr.setAttribute('aria-expanded', String(shown));
    if (!shown) return;
    await withPart(picture, async () => {
      const { drawQr } = await import('./qr.ts');
      const drawn = drawQr(current.link, say('send.qr-label'));
      picture.replaceChildren(drawn ?? say('send.qr-long'));
    });
  }
}

async function share({ link, title }: { readonly link: string; readonly title: string }) {
  try {
    await navigator.share({ title, url: link });
  } catch {
    // Closing the share dialog is not a failure; any other error was shown by the system.
  }
}
