/**
 * On the page of an old step id: redirects right away, answers included. The new step reads them by
 * their old ids and updates the address.
 */

const link = document.querySelector<HTMLAnchorElement>('[data-moved]');
if (link) {
  const entries = [location.hash.slice(1), link.dataset['moved']];
  link.hash = entries.filter(Boolean).join('&');
  location.replace(link.href);
}
