/** Results as elements of the page. Their texts are set as texts: nothing found is ever HTML. */

import { readExcerpt, readWoven } from '../../search/excerpt.ts';
import type { SearchSettings } from '../../search/settings.ts';
import { speakPage } from '../dom.ts';
import type { Guides, Result } from './group.ts';
import type { Found, Hit } from './pagefind.ts';

/** Steps of a guide in a list of results: enough to see that it is the right one. */
const mostSteps = 3;

const firstWords = 24;

/** One result: its title and what it is, as a link, the words around what was found, and a guide's steps. */
export async function showResult(
  template: HTMLTemplateElement,
  settings: SearchSettings,
  { hit, steps }: Result,
  guides: Guides,
): Promise<Node> {
  const guide = guides.get(hit.id);
  const [found, of, ...below] = await Promise.all([
    hit.data(),
    guide && guide.id !== hit.id ? guide.data() : undefined,
    ...steps.slice(0, mostSteps).map((step) => step.data()),
  ]);
  const item = document.importNode(template.content, true);
  item.querySelector('a')?.setAttribute('href', addressOf(settings, found.url));
  item.querySelector('[data-title]')?.append(titleOf(found));
  const kind = found.filters['kind']?.[0];
  const names = Object.entries(settings.kinds);
  const [, kindName = ''] = names.find(([name]) => name === kind) ?? [];
  const about = [of && titleOf(of), found.meta['code']].flatMap((text) =>
    text === undefined ? [] : [' · ', element('bdi', text)],
  );
  item.querySelector('[data-about]')?.append(speakPage(element('bdi', kindName)), ...about);
  item.querySelector('[data-excerpt]')?.append(...excerptOf(found));
  const list = item.querySelector('[data-steps]');
  if (below.length === 0) list?.remove();
  list?.append(...below.map((step) => stepItem(step, settings)));
  return item;
}

function titleOf({ meta }: Found): string {
  return readWoven(meta['title'] ?? '');
}

/** The words around what was found; where these are not to be shown, the first ones of the page. */
function excerptOf({ excerpt, content }: Found): (string | HTMLElement)[] {
  const around = readExcerpt(excerpt);
  const parts = around.length > 0 ? around : readExcerpt(content.split(' ', firstWords).join(' '));
  return parts.map(({ text, found }) => (found ? element('mark', text) : text));
}

function stepItem(step: Found, settings: SearchSettings): HTMLElement {
  const item = element('li');
  const link = element('a', titleOf(step));
  link.setAttribute('href', addressOf(settings, step.url));
  item.append(link);
  const code = step.meta['code'];
  if (code !== undefined)
    item.append(' ', Object.assign(element('bdi', code), { className: 'detail' }));
  return item;
}

/** Where the index is borrowed, so is the text, but the page around it is the reader's own. */
function addressOf({ base, locale, indexLocale }: SearchSettings, url: string): string {
  const borrowed = `${base}${indexLocale}/`;
  return url.startsWith(borrowed) ? `${base}${locale}/${url.slice(borrowed.length)}` : url;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
