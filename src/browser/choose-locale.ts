/** On the start page: goes on in the reader's language, the one chosen before or the browser's. */

import { chooseLocale } from '../locale/choose.ts';
import { links } from './dom.ts';
import { rememberChoices, rememberedLocale } from './remember-locale.ts';

const list = links(document, '.language-list a');
const byLocale = new Map(list.map((link) => [link.hreflang.toLowerCase(), link]));
const remembered = rememberedLocale();
const wanted = [...(remembered ? [remembered] : []), ...navigator.languages];
const locale = chooseLocale(wanted, [...byLocale.keys()], '');
const link = byLocale.get(locale);
// Somebody who comes back by Back wants the list, not to be sent away again.
const [entry] = performance.getEntriesByType('navigation');
const isBack = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
if (link && !isBack) location.replace(link.href);

rememberChoices(document);
