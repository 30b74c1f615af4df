/**
 * The page that Microsoft redirects readers and administrators back to: passes them on right away.
 */

import { forwardResponse } from '../graph/forward-response.ts';
import { Tab } from '../graph/tab.ts';
import { chooseLocale } from '../locale/choose.ts';
import { find } from './dom.ts';
import { rememberedLocale } from './change-locale.ts';

const link = find(document, '[data-home]');
const { locales = '', fallback = '' } = link?.dataset ?? {};
const home = link?.getAttribute('href') ?? '/';
const wanted = [rememberedLocale(), ...navigator.languages].flatMap((tag) => tag ?? []);
const locale = chooseLocale(wanted, locales.split(' '), fallback);

void forwardResponse({
  query: location.search,
  tab: tabOf(),
  home,
  consentPage: `${home}${locale}/admin-consent/`,
  go: (path) => {
    location.replace(path);
  },
});

function tabOf(): Tab | undefined {
  try {
    return new Tab(sessionStorage);
  } catch {
    return undefined;
  }
}
