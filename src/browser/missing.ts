/**
 * On the shared 404 page: replaces it with the one in the reader's language, taken from the
 * address, an earlier choice, or the browser. Hosts that support a 404 page per language serve that
 * directly.
 */

import { chooseLocale } from '../locale/choose.ts';
import { links } from './dom.ts';
import { offerGuide } from './guide-of-step.ts';
import { rememberChoices, rememberedLocale } from './change-locale.ts';

const list = links(document, '.language-list a');
const byLocale = new Map(list.map((link) => [link.hreflang.toLowerCase(), link]));
const asked = [...byLocale].find(([, link]) => location.href.startsWith(link.href))?.[0];
const remembered = rememberedLocale();
const wanted = [asked, remembered, ...navigator.languages].flatMap((tag) => tag ?? []);
const link = byLocale.get(chooseLocale(wanted, [...byLocale.keys()], ''));

if (link) {
  // Parses without running scripts, and without creating elements of this page from text.
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
