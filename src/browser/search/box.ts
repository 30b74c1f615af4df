/** The search box at work: searches as the reader types, and lists the results. */

import type { MessageOf } from '../../locale/message-groups.ts';
import type { Speaker } from '../../locale/speaker.ts';
import { readSettings, type SearchSettings } from '../../search/settings.ts';
import { loadSpeaker } from '../messages.ts';
import { putInAddress } from './address.ts';
import { findAll, findCode } from './find.ts';
import { groupByGuide, readGuides, type Guides, type Result } from './group.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { showResult } from './show.ts';

const pageSize = 10;
/** In milliseconds: long enough to finish a word, too short to notice. */
const pause = 150;

/** Loads Pagefind, then searches for the box's content now and on every change. */
export async function startSearch(host: HTMLElement, input: HTMLInputElement): Promise<void> {
  const settings = readSettings(host.dataset['settings'] ?? '');
  const status = host.querySelector('[role=status]');
  const list = host.querySelector('ol');
  const more = host.querySelector('button');
  const template = host.querySelector('template');
  if (!status || !list || !more || !template) return;

  let speaker: BoxSpeaker;
  try {
    speaker = await loadSpeaker<'search'>(settings.messages, settings.locale);
  } catch (error) {
    // Without words, nothing can be said about a search; the list below has everything.
    host.hidden = true;
    throw error;
  }
  const { say } = speaker;
  let index: SearchIndex;
  try {
    const pagefind = await loadPagefind(settings.base, settings.indexLocale);
    index = { pagefind, guides: await readGuides(pagefind) };
  } catch {
    status.textContent = say(import.meta.env.DEV ? 'search.unbuilt' : 'search.failed');
    return;
  }
  const giveUp = () => {
    status.textContent = say('search.failed');
  };
  const box = new SearchBox({ input, status, list, more, template }, settings, index, speaker);
  const search = () => box.search().catch(giveUp);

  input.addEventListener('input', (event) => {
    // A partly composed Japanese or Chinese word is not a query yet.
    if (!(event instanceof InputEvent && event.isComposing)) void search();
  });
  input.addEventListener('compositionend', () => void search());
  more.addEventListener('click', () => void box.showMore().catch(giveUp));
  await search();
}

type BoxSpeaker = Speaker<MessageOf<'search'>>;

interface SearchIndex {
  readonly pagefind: Pagefind;
  readonly guides: Guides;
}

interface Elements {
  readonly input: HTMLInputElement;
  readonly status: Element;
  readonly list: HTMLOListElement;
  readonly more: HTMLButtonElement;
  readonly template: HTMLTemplateElement;
}

class SearchBox {
  readonly #elements: Elements;
  readonly #settings: SearchSettings;
  readonly #index: SearchIndex;
  readonly #speaker: BoxSpeaker;
  #results: readonly Result[] = [];
  /** Identifies the latest query, so that the results of earlier ones can be dropped. */
  #latest: unknown;
  #announcedIds = '';

  constructor(
    elements: Elements,
    settings: SearchSettings,
    index: SearchIndex,
    speaker: BoxSpeaker,
  ) {
    this.#elements = elements;
    this.#settings = settings;
    this.#index = index;
    this.#speaker = speaker;
  }

  async search(): Promise<void> {
    const turn = (this.#latest = {});
    const query = this.#elements.input.value.trim();
    if (query) await new Promise((resolve) => setTimeout(resolve, pause));
    const found = query && turn === this.#latest ? await this.#find(query) : [];
    if (turn !== this.#latest) return;
    putInAddress(query);
    this.#results = found;
    await this.#show(0);
    if (turn === this.#latest) this.#announce(query);
  }

  /** Appends more results, and moves the focus to the first of them. */
  async showMore(): Promise<void> {
    const { list } = this.#elements;
    const next = list.childElementCount;
    await this.#show(next);
    list.children[next]?.querySelector('a')?.focus();
  }

  async #find(query: string): Promise<Result[]> {
    const { pagefind, guides } = this.#index;
    const { indexLocale: locale, synonyms } = this.#settings;
    const codes = await findCode(pagefind, query);
    if (codes.length > 0) return codes.map((hit) => ({ hit, steps: [] }));
    return groupByGuide(await findAll(pagefind, { query, locale, synonyms }), guides);
  }

  /** Appends the next results, or starts a new list, unless another query came in the meantime. */
  async #show(from: number): Promise<void> {
    const { list, more, template } = this.#elements;
    const turn = this.#latest;
    const next = this.#results.slice(from, from + pageSize);
    const shown = await Promise.all(
      next.map((result) =>
        showResult(template, this.#settings, this.#speaker, result, this.#index.guides),
      ),
    );
    if (turn !== this.#latest) return;
    if (from === 0) list.replaceChildren();
    list.append(...shown);
    more.hidden = list.childElementCount >= this.#results.length;
  }

  #announce(query: string): void {
    const { status } = this.#elements;
    const { say } = this.#speaker;
    const count = this.#results.length;
    const text =
      query && (count > 0 ? say('search.count', { count }) : say('search.none', { query }));
    // Different results are news even if the count is the same; identical results are not.
    const ids = this.#results
      .flatMap(({ hit, steps }) => [hit, ...steps].map(({ id }) => id))
      .join(' ');
    if (status.textContent !== text || ids !== this.#announcedIds) status.textContent = text;
    this.#announcedIds = ids;
  }
}
