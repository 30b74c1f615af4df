/**
 * On the one page for all addresses that do not exist: puts the page of the reader's language in its
 * place, that of the address or else the one chosen before or the browser's. Hosts that know a page for
 * each language serve that in the first place.
 */

import { chooseLocale } from '../locale/choose.ts';
import { links } from './dom.ts';
import { offerGuide } from './guide-of-step.ts';
import { rememberChoices, rememberedLocale } from './remember-locale.ts';

const list = links(document, '.language-list a');
const byLocale = new Map(list.map((link) => [link.hreflang.toLowerCase(), link]));
const asked = [...byLocale].find(([, link]) => location.href.startsWith(link.href))?.[0];
const remembered = rememberedLocale();
const wanted = [asked, remembered, ...navigator.languages].flatMap((tag) => tag ?? []);
const link = byLocale.get(chooseLocale(wanted, [...byLocale.keys()], ''));

if (link) {
  // Parses without running anything, and without turning text into elements of this page.
  const request = new XMLHttpRequest();
  request.open('GET', new URL('404.html', link.href));
  request.responseType = 'document';
  request.addEventListener('load', () => {
    if (request.status < 300 && request.responseXML) show(request.responseXML);
  });
  request.send();
}
rememberChoices(document);

function show({ documentElement, title, body }: Document): void {
  document.documentElement.lang = documentElement.lang;
  document.documentElement.dir = documentElement.dir;
  document.title = title;
  document.body.replaceWith(document.adoptNode(body));
  offerGuide();
  rememberChoices(document);
}
