/** The style of a drawing that stands alone, where no page lends it colours. */

/** A list of tokens, with the media query it stands in. */
const tokenLists = /(?:(@media[^{}]+)\{\s*)?:root\s*\{([^{}]*)\}/gu;

/**
 * Each list of tokens keeps its media query, so that the picture has the colors of the reader's theme. Its own paper
 * lies under it: a page in other colors than the picture's would make it unreadable.
 * @param drawing its stylesheet
 * @param site the stylesheet that defines the tokens which it uses
 */
export function styleAlone(drawing: string, site: string): string {
  const used = (name: string) => name === '--paper' || drawing.includes(`var(${name})`);
  const lists = [...site.matchAll(tokenLists)].map(([, media = '', list = '']) => {
    const values = [...list.matchAll(/(--[\w-]+):\s*([^;]+)/gu)]
      .filter(([, name = '']) => used(name))
      .map(([, name = '', value = '']) => `${name}:${value.trim()}`);
    const rule = values.length > 0 ? `:root{${values.join(';')}}` : '';
    return media && rule ? `${media.trim()}{${rule}}` : rule;
  });
  return `:root{color-scheme:light dark;background:var(--paper)}${lists.join('')}${drawing.trim()}`;
}
