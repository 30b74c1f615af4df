/** Turns the styles that Vite inlines in a page into links to their source files. */

const inlineStyle = /<style data-vite-dev-id="([^"]+)">[^]*?<\/style>/gu;
/** The script that would inline them again on a change; without it, the page is reloaded. */
const styleScript = /<script type="module" src="[^"]+\.css"><\/script>/gu;

/**
 * A style imported only for its address (`?url`) should not be in the page: the page links to it
 * itself, for example for print, or a script does when needed. Vite inlines it anyway.
 */
export function linkStyles(html: string): string {
  return html
    .replace(inlineStyle, (_style, id: string) => {
      const [file = '', query = ''] = id.split('?');
      if (query.split('&').includes('url')) return '';
      return `<link rel="stylesheet" href="/@fs/${file.replace(/^\//u, '')}?direct">`;
    })
    .replace(styleScript, '');
}
