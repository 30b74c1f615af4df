/** The styles that Vite puts into a page, as links to the files that they come from. */

const inlineStyle = /<style data-vite-dev-id="([^"]+)">[^]*?<\/style>/gu;
/** What would put them in again when they change; without it the page is loaded anew. */
const styleScript = /<script type="module" src="[^"]+\.css"><\/script>/gu;

/**
 * A style imported for its address alone (`?url`) is none of the page's: the page links to it itself, such
 * as for print, or a script does once it is needed. Vite puts it in all the same.
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
