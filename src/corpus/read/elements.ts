/** Elements allowed in corpus articles. None of them loads, runs, submits, or styles anything. */
export const allowedElements = [
  ...['a', 'abbr', 'aside', 'b', 'bdi', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del'],
  ...['details', 'dfn', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i'],
  ...['img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span'],
  ...['strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  ...['u', 'ul', 'var', 'wbr'],
] as const;

/**
 * HTML elements that only affect layout or appearance: their tags are dropped, their content stays.
 */
const droppedElements = [
  ...['article', 'big', 'center', 'col', 'colgroup', 'figcaption', 'figure', 'font', 'footer'],
  ...['header', 'main', 'nav', 'nobr', 'section', 'strike', 'tt'],
] as const;

const htmlElements = new Set<string>([...allowedElements, ...droppedElements]);

/**
 * True for tag names that are parsed as HTML. Anything else in angle brackets (`<tenant>`,
 * `<script>`) is text, and is shown.
 */
export function isHtmlElement(name: string): boolean {
  return htmlElements.has(name.toLowerCase());
}
