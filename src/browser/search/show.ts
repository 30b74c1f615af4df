/**
 * Creates elements for search results. Their texts are set as text, so nothing found is parsed as
 * HTML.
 */

import { readExcerpt, readWoven } from '../../search/excerpt.ts';
import type { MessageOf } from '../../locale/message-groups.ts';
import type { Speaker } from '../../locale/speaker.ts';
import type { Kind, SearchSettings } from '../../search/settings.ts';
import { speakPage } from '../dom.ts';
import type { Guides, Result } from './group.ts';
import type { Found } from './pagefind.ts';

/** How many steps of a guide to list: enough to recognize it as the right one. */
export const maxSteps = 5;

type KindMessage = Extract<MessageOf<'search'>, `search.kind.${string}`>;

/** The names of what a page can be, which the index says about it. */
const messageOfKind = new Map<string, KindMessage>(
  Object.entries({
    guide: 'search.kind.guide',
    question: 'search.kind.step',
    outcome: 'search.kind.step',
    article: 'search.kind.article',
  } satisfies Record<Kind, KindMessage>),
);

/** One result: its title and type as a link, an excerpt, and a guide's steps. */
export async function showResult(
  template: HTMLTemplateElement,
  settings: SearchSettings,
  { say }: Speaker<MessageOf<'search'>>,
  { hit, steps }: Result,
  { starts }: Guides,
): Promise<Node> {
  const guide = starts.get(hit.id);
  const [found, of, ...below] = await Promise.all([
    hit.data(),
    guide && guide.id !== hit.id ? guide.data() : undefined,
    ...steps.slice(0, maxSteps).map((step) => step.data()),
  ]);
  const item = document.importNode(template.content, true);
  item.querySelector('a')?.setAttribute('href', addressOf(settings, found.url));
  item.querySelector('[data-title]')?.append(titleOf(found));
  const kind = messageOfKind.get(found.filters['kind']?.[0] ?? '');
  const about = [of && titleOf(of), found.meta['code']].flatMap((text) =>
    text === undefined ? [] : [' · ', element('bdi', text)],
  );
  item
    .querySelector('[data-about]')
    ?.append(speakPage(element('bdi', kind && say(kind))), ...about);
  const { parts, cut } = excerptOf(found, below.length);
  const excerpt = item.querySelector<HTMLElement>('[data-excerpt]');
  excerpt?.append(...parts);
  excerpt?.toggleAttribute('data-cut', cut);
  const list = item.querySelector('[data-steps]');
  if (below.length === 0) list?.remove();
  list?.append(...below.map((step) => stepItem(step, settings)));
  return item;
}

function titleOf({ meta }: Found): string {
  return readWoven(meta['title'] ?? '');
}

/**
 * The excerpt around the match, or the guide's description if the steps below already show the
 * match.
 */
function excerptOf({ excerpt, meta }: Found, steps: number) {
  const around = readExcerpt(excerpt);
  const lead = readExcerpt(meta['lead'] ?? '');
  const cut = around.length > 0 && (steps === 0 || lead.length === 0);
  const parts = (cut ? around : lead).map(({ text, found }) =>
    found ? element('mark', text) : text,
  );
  return { parts, cut };
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

/**
 * A borrowed index has borrowed addresses, but the page should have the reader's own language
 * around the text.
 */
function addressOf({ base, locale, indexLocale }: SearchSettings, url: string): string {
  const borrowed = `${base}${indexLocale}/`;
  return url.startsWith(borrowed) ? `${base}${locale}/${url.slice(borrowed.length)}` : url;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
