/** The search box at work: searches as the reader types, and lists the results. */

import { isolate } from '../../locale/isolate.ts';
import { formatCount } from '../../search/count.ts';
import { readSettings } from '../../search/settings.ts';
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
  const { locale, indexLocale, count, none, unbuilt, failed, synonyms } = settings;
  const status = host.querySelector('[role=status]');
  const list = host.querySelector('ol');
  const more = host.querySelector('button');
  const template = host.querySelector('template');
  if (!status || !list || !more || !template) return;

  let pagefind: Pagefind;
  let guides: Guides;
  try {
    pagefind = await loadPagefind(settings.base, indexLocale);
    guides = await readGuides(pagefind);
  } catch {
    status.textContent = import.meta.env.DEV ? unbuilt : failed;
    return;
  }
  const giveUp = () => {
    status.textContent = failed;
  };

  let results: readonly Result[] = [];
  let latest: unknown;
  let announcedIds = '';

  const find = async (query: string): Promise<Result[]> => {
    const codes = await findCode(pagefind, query);
    if (codes.length > 0) return codes.map((hit) => ({ hit, steps: [] }));
    return groupByGuide(await findAll(pagefind, { query, locale: indexLocale, synonyms }), guides);
  };

  /** Appends the next results, or starts a new list, unless another query came in the meantime. */
  const show = async (from: number) => {
    const turn = latest;
    const next = results.slice(from, from + pageSize);
    const shown = await Promise.all(
      next.map((result) => showResult(template, settings, result, guides)),
    );
    if (turn !== latest) return;
    if (from === 0) list.replaceChildren();
    list.append(...shown);
    more.hidden = list.childElementCount >= results.length;
  };

  const search = async () => {
    const turn = (latest = {});
    const query = input.value.trim();
    if (query) await new Promise((resolve) => setTimeout(resolve, pause));
    const found = query && turn === latest ? await find(query) : [];
    if (turn !== latest) return;
    putInAddress(query);
    results = found;
    await show(0);
    if (turn !== latest) return;
    // Isolated, so that a query in the other direction does not reorder the sentence around it.
    const nothing = none.replace('{query}', () => isolate(query));
    const text =
      query && (results.length > 0 ? formatCount(locale, count, results.length) : nothing);
    // Different results are news even if the count is the same; identical results are not.
    const ids = results.flatMap(({ hit, steps }) => [hit, ...steps].map(({ id }) => id)).join(' ');
    if (status.textContent !== text || ids !== announcedIds) status.textContent = text;
    announcedIds = ids;
  };

  input.addEventListener('input', (event) => {
    // A partly composed Japanese or Chinese word is not a query yet.
    if (!(event instanceof InputEvent && event.isComposing)) search().catch(giveUp);
  });
  input.addEventListener('compositionend', () => void search().catch(giveUp));
  more.addEventListener('click', () => {
    const next = list.childElementCount;
    show(next).then(() => list.children[next]?.querySelector('a')?.focus(), giveUp);
  });
  await search().catch(giveUp);
}
