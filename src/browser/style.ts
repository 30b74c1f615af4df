/** Styles that only a part of the page needs, fetched with that part. */

/** Adds a stylesheet of this site once; waits for it, or for its failure, which costs looks only. */
export function loadStyle(href: string): Promise<void> {
  const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (known.some((link) => link.getAttribute('href') === href)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const done = new Promise<void>((resolve) => {
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      resolve();
    };
  });
  document.head.append(link);
  return done;
}
