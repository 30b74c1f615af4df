/**
 * The search box of a page: the index and its reader load when it is first used. Arrows move through
 * the results, Escape goes back and leaves.
 */

import { queryInAddress } from './search/address.ts';
import { startSearch } from './search/box.ts';

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    let started = false;
    const start = () => {
      if (started) return;
      started = true;
      void startSearch(this, input);
    };
    input.addEventListener('focus', start);
    listenForArrows(this, input);
    this.hidden = false;
    // The address has the query; if the browser restores the field itself, that is a query from an
    // earlier visit.
    input.value = queryInAddress() || input.value;
    if (input.value !== '') start();
    // Every page's header links here. The browser looks for the target before the box is visible.
    if (location.hash === `#${input.id}`) input.focus();
  }
}

customElements.define('site-search', SiteSearch);

/** Handles keys in the box and its results. */
export function listenForArrows(host: HTMLElement, input: HTMLInputElement): void {
  host.addEventListener('keydown', (event) => {
    // During Japanese or Chinese input, the arrow keys choose characters.
    if (event.isComposing) return;
    const stops = [input, ...host.querySelectorAll<HTMLElement>('ol a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const to = here < 0 ? undefined : destination(event.key, here, stops.length);
    if (to === undefined) return;
    event.preventDefault();
    stops[to]?.focus();
    if (event.key !== 'Escape' || here > 0) return;
    input.value = '';
    input.dispatchEvent(new Event('input'));
  });
}

/** The stop that a key moves to: the box is the first, followed by the results. */
function destination(key: string, here: number, count: number): number | undefined {
  if (key === 'Escape') return 0;
  if (key === 'ArrowDown') return Math.min(here + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(here - 1, 0);
  return key === 'Enter' && here === 0 && count > 1 ? 1 : undefined;
}
