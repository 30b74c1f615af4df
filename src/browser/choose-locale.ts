/** On the start page: redirects to the locale chosen earlier, or else to the browser's. */

import { chooseLocale } from '../locale/choose.ts';
import { links } from './dom.ts';
import { rememberChoices, rememberedLocale } from './change-locale.ts';

const list = links(document, '.language-list a');
const byLocale = new Map(list.map((link) => [link.hreflang.toLowerCase(), link]));
const remembered = rememberedLocale();
const wanted = [...(remembered ? [remembered] : []), ...navigator.languages];
const locale = chooseLocale(wanted, [...byLocale.keys()], '');
const link = byLocale.get(locale);
// Someone who comes back with the Back button wants the list, not another redirect.
const [entry] = performance.getEntriesByType('navigation');
const isBack = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
if (link && !isBack) location.replace(link.href);

rememberChoices(document);
