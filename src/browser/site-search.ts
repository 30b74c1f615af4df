/** The search box of a page. The index and its reader load when the box is first used. */

import { queryInAddress } from './search/address.ts';
import { startSearch } from './search/box.ts';
import { listenForArrows } from './search/keys.ts';

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
