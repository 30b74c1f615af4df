/** The styles of a standalone drawing, for which no page provides colors. */

/** A set of custom properties, and its media query, if any. */
const tokenLists = /(?:(@media[^{}]+)\{\s*)?:root\s*\{([^{}]*)\}/gu;

/**
 * Each set of custom properties keeps its media query, so that the picture has the colors of the
 * reader's theme. It brings its own background: it would be unreadable on a page with other colors.
 * @param drawing the drawing's stylesheet
 * @param site the stylesheet that defines the custom properties that the drawing uses
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
