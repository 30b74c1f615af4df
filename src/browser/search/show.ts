/** Results as elements of the page. Their texts are set as texts: nothing found is ever HTML. */

import { readExcerpt } from '../../search/excerpt.ts';
import type { SearchSettings } from '../../search/settings.ts';
import { speakPage } from '../dom.ts';
import type { Found } from './pagefind.ts';

/** One result: its title and what it is, as a link, and the words around what was found. */
export function showResult(
  template: HTMLTemplateElement,
  settings: SearchSettings,
  { url, meta, filters, excerpt }: Found,
): Node {
  const item = document.importNode(template.content, true);
  item.querySelector('a')?.setAttribute('href', addressOf(settings, url));
  item.querySelector('[data-title]')?.append(meta['title'] ?? '');

  const kinds = Object.entries(settings.kinds);
  const [, kind] = kinds.find(([name]) => filters['kind']?.includes(name)) ?? [];
  const about = [filters['guide']?.[0], meta['code']].flatMap((text) =>
    text === undefined ? [] : [' · ', element('bdi', text)],
  );
  item.querySelector('[data-about]')?.append(speakPage(element('bdi', kind ?? '')), ...about);

  const parts = readExcerpt(excerpt);
  item
    .querySelector('[data-excerpt]')
    ?.append(...parts.map(({ text, found }) => (found ? element('mark', text) : text)));
  return item;
}

/** Where the index is borrowed, so is the text, but the page around it is the reader's own. */
function addressOf({ base, locale, indexLocale }: SearchSettings, url: string): string {
  const borrowed = `${base}${indexLocale}/`;
  return url.startsWith(borrowed) ? `${base}${locale}/${url.slice(borrowed.length)}` : url;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
