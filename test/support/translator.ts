/** A browser that translates the page, or a service that does. */

/**
 * Runs in a page and “translates” by prefixing each word, except in addresses, with a letter; respects
 * `translate="no"`, as browsers do.
 * @param whenThere the event of the window that tells that the text is there
 */
export function translate(whenThere: string): void {
  const done = new WeakSet<Node>();
  const word = /https?:\S+|\p{L}+/gu;
  // The obsolete element that translators still use.
  const makeFont = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
  const wrap = (text: Text) => {
    const parent = text.parentElement;
    if (done.has(text) || !text.data.trim() || !parent) return;
    if (parent.closest('[translate="no"], script, style, textarea, font')) return;
    const [inner, outer] = [makeFont(), makeFont()];
    const words = document.createTextNode(
      text.data.replace(word, (found) => (found.includes('//') ? found : `ü${found}`)),
    );
    done.add(words);
    inner.append(words);
    outer.append(inner);
    text.replaceWith(outer);
  };
  const wrapAll = (root: Node) => {
    if (root instanceof Text) wrap(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    texts.forEach(wrap);
  };
  addEventListener(whenThere, () => {
    document.documentElement.lang = 'de';
    document.documentElement.classList.add('translated-ltr');
    wrapAll(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) wrapAll(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
