/**
 * On the page of an old step id: leads on at once and takes the answers along. The step that it
 * comes to reads them by their old ids, and writes the address anew.
 */

const link = document.querySelector<HTMLAnchorElement>('[data-moved]');
if (link) {
  const entries = [location.hash.slice(1), link.dataset['moved']];
  link.hash = entries.filter(Boolean).join('&');
  location.replace(link.href);
}
