/** The search box of a start page. The index and what reads it are loaded when somebody comes to it. */

import { startSearch } from './search/box.ts';
import { listenForArrows, listenForSlash } from './search/keys.ts';

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('focus', () => void startSearch(this, input), { once: true });
    listenForSlash(input);
    listenForArrows(this, input);
    this.hidden = false;
    // Every page's masthead leads here; the browser looks for the box before it can be seen.
    if (location.hash === `#${input.id}`) input.focus();
  }
}

customElements.define('site-search', SiteSearch);
