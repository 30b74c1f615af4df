/** Stylesheets that only a lazy part needs, loaded with that part. */

/**
 * Adds a stylesheet of this site once. Also resolves if it fails to load, which affects only looks.
 */
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
