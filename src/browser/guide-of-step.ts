/** On the 404 page: names the guide that the address belongs to, and links to it. */

import { find, links } from './dom.ts';

export function offerGuide(): void {
  const guide = links(document, '[data-guide]').find(({ pathname }) =>
    location.pathname.startsWith(pathname),
  );
  const notice = find(document, '[data-guide-of-step]');
  if (!guide || !notice) return;
  const link = document.createElement('a');
  link.className = 'button';
  link.href = guide.href;
  link.lang = guide.lang;
  link.dir = guide.dir;
  link.textContent = guide.textContent;
  const place = document.createElement('p');
  place.append(link);
  notice.append(place);
  notice.hidden = false;
}

offerGuide();
