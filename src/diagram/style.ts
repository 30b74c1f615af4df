/** The style of a drawing that stands alone, where no page lends it colours. */

/**
 * @param drawing its stylesheet
 * @param site the stylesheet that defines the tokens which it uses
 */
export function styleAlone(drawing: string, site: string): string {
  const tokens = [...site.matchAll(/(--[\w-]+):\s*([^;}]+)/gu)];
  const used = tokens.filter(([, name = '']) => drawing.includes(`var(${name})`));
  const values = used.map(([, name, value]) => `${name ?? ''}:${value ?? ''}`);
  return `:root{${['color-scheme:light dark', ...values].join(';')}}${drawing.trim()}`;
}
