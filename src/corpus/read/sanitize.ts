import type { Element, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { linkSchemes } from '../repairs/link-scheme.ts';

/** Elements allowed in corpus articles. None of them loads, runs, submits, or styles anything. */
export const allowedElements = [
  ...['a', 'abbr', 'aside', 'b', 'bdi', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del'],
  ...['details', 'dfn', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i'],
  ...['img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span'],
  ...['strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  ...['u', 'ul', 'var', 'wbr'],
] as const;

/**
 * What the output may contain, whatever the repairs did: a corpus is untrusted. No elements that
 * load, run, or style anything, no `style`, only classes that repairs use, and ids that cannot
 * clash with those of the page.
 */
const schema: Schema = {
  tagNames: [...allowedElements],
  attributes: {
    // A title is text, and may be all that says what an abbreviation stands for.
    '*': ['title'],
    a: ['href'],
    aside: [
      ['className', 'alert'],
      ['dataAlert', /^[a-z]+$/u],
      ['role', 'note'],
    ],
    bdi: [['dir', 'ltr', 'rtl', 'auto']],
    code: [
      ['className', /^language-[a-z0-9+#-]+$/iu],
      ['dir', 'ltr'],
      ['translate', 'no'],
    ],
    details: ['open'],
    h1: ['id'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    img: ['src', 'alt', ['loading', 'lazy']],
    ol: ['start'],
    p: [['className', 'alert-title', 'video']],
    pre: [['dir', 'ltr']],
    td: [['className', /^align-/u], 'colSpan', 'rowSpan'],
    th: [['className', /^align-/u], 'colSpan', 'rowSpan', 'scope'],
    span: ['id', 'lang', ['dir', 'ltr', 'rtl', 'auto']],
  },
  protocols: { href: [...linkSchemes], src: ['https'] },
  clobber: ['id'],
  clobberPrefix: 'kb-',
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math'],
  ancestors: {
    li: ['ol', 'ul'],
    caption: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    summary: ['details'],
    dt: ['dl'],
    dd: ['dl'],
  },
  allowComments: false,
  allowDoctypes: false,
};

/** Prefix for the ids of headings, and for links to them. */
export const idPrefix = schema.clobberPrefix ?? '';

/** The children of an element, without anything that the schema does not allow. */
export function sanitizeArticle(article: Element): Root {
  const clean = sanitize({ type: 'root', children: article.children }, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}

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
