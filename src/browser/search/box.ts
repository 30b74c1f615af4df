/** The search box at work: asks while one types, and lists what is found. */

import { isolate } from '../../locale/isolate.ts';
import { formatCount } from '../../search/count.ts';
import { readSettings } from '../../search/settings.ts';
import { findAll } from './find.ts';
import { loadPagefind, type Hit, type Pagefind } from './pagefind.ts';
import { showResult } from './show.ts';

const pageSize = 10;
/** Long enough to finish a word, too short to wait for. */
const pause = 150;

/** Loads Pagefind, then searches for what stands in the box, and for all that is typed from then on. */
export async function startSearch(host: HTMLElement, input: HTMLInputElement): Promise<void> {
  const settings = readSettings(host.dataset['settings'] ?? '');
  const { locale, indexLocale, count, none, unbuilt, failed, synonyms } = settings;
  const status = host.querySelector('[role=status]');
  const list = host.querySelector('ol');
  const more = host.querySelector('button');
  const template = host.querySelector('template');
  if (!status || !list || !more || !template) return;

  let pagefind: Pagefind;
  try {
    pagefind = await loadPagefind(settings.base);
  } catch {
    status.textContent = import.meta.env.DEV ? unbuilt : failed;
    return;
  }
  const giveUp = () => {
    status.textContent = failed;
  };

  let hits: readonly Hit[] = [];
  let latest: unknown;
  let told = '';

  /** Adds the next results to the list, or begins it anew; unless another query came in between. */
  const show = async (from: number) => {
    const turn = latest;
    const found = await Promise.all(hits.slice(from, from + pageSize).map((hit) => hit.data()));
    if (turn !== latest) return;
    if (from === 0) list.replaceChildren();
    list.append(...found.map((result) => showResult(template, settings, result)));
    more.hidden = list.childElementCount >= hits.length;
  };

  const search = async () => {
    const turn = (latest = {});
    const query = input.value.trim();
    if (query) await new Promise((resolve) => setTimeout(resolve, pause));
    const found =
      query && turn === latest
        ? await findAll(pagefind, { query, locale: indexLocale, synonyms })
        : [];
    if (turn !== latest) return;
    hits = found;
    await show(0);
    if (turn !== latest) return;
    // Isolated, so that words of the other direction do not turn the sentence around them.
    const nothing = none.replace('{query}', () => isolate(query));
    const text = query && (hits.length > 0 ? formatCount(locale, count, hits.length) : nothing);
    // Other results are news even when there are as many; the same ones are not.
    const ids = hits.map(({ id }) => id).join(' ');
    if (status.textContent !== text || ids !== told) status.textContent = text;
    told = ids;
  };

  input.addEventListener('input', (event) => {
    // Half a syllable of Japanese or Chinese is not yet a word.
    if (!(event instanceof InputEvent && event.isComposing)) search().catch(giveUp);
  });
  input.addEventListener('compositionend', () => void search().catch(giveUp));
  more.addEventListener('click', () => {
    const next = list.childElementCount;
    show(next).then(() => list.querySelectorAll('a')[next]?.focus(), giveUp);
  });
  await search().catch(giveUp);
}
