/** The search box of a page. The index and what reads it are loaded when somebody comes to it. */

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
    // The address knows what was asked; a browser that fills in the field itself has asked it here before.
    input.value = queryInAddress() || input.value;
    if (input.value !== '') start();
    // Every page's masthead leads here; the browser looks for the box before it can be seen.
    if (location.hash === `#${input.id}`) input.focus();
  }
}

customElements.define('site-search', SiteSearch);
