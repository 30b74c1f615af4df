/**
 * An article's text as HTML: the one rendering of it, for its page, for the pages of its steps,
 * beside its source, and while it has errors. Articles are written by authors and trusted.
 */

import { toHtml } from 'hast-util-to-html';
import type { Element as HtmlElement, ElementContent } from 'hast';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Element, Node } from '../author/document.ts';
import { guideLinkOf, guideLinkPath } from '../author/guide-link.ts';
import { breakHtml } from '../locale/breaks.ts';
import type { Locale } from '../locale/locale.ts';
import { readSite } from './site.ts';
import { alert, isBlockElement, blockElement } from './text-blocks.ts';

export interface TextLook {
  /** The language of the text, in which headings break. */
  readonly locale: Locale;
  /** The language of the page, where links to other guides stay; that of the text if absent. */
  readonly pageLocale?: Locale;
  /** How many levels headings rise: 1 where a step's heading is the page's. */
  readonly rise?: 0 | 1;
  /** What our own elements become, such as `<Reminder>`; otherwise only the words inside them. */
  readonly element?: (element: Element, words: ElementContent[]) => HtmlElement | undefined;
  /** What a picture becomes, by its address; otherwise its alternative text. */
  readonly picture?: (url: string, alt: string) => HtmlElement | undefined;
  /** The name of tables for screen readers. */
  readonly tableName?: string;
}

/**
 * @param nodes blocks of an article, in order
 * @param definitions those of the whole article, for links that refer to them
 */
export function textHtml(
  nodes: readonly Node[],
  look: TextLook,
  definitions: readonly Node[] = [],
): string {
  const all = [...nodes, ...definitions.filter((node) => !nodes.includes(node))];
  const children = all.flatMap((node) => (node.type === 'root' ? node.children : [node]));
  const tree = toHast({ type: 'root', children }, { handlers: handlersFor(look) });
  return toHtml(tree, { allowDangerousHtml: true }).trim();
}

type HandledNode<Name extends keyof typeof defaultHandlers> = Parameters<
  (typeof defaultHandlers)[Name]
>[1];

function handlersFor(look: TextLook): Handlers {
  const { locale, pageLocale = locale, rise = 0, tableName, picture } = look;
  const own = (state: State, node: Element) => {
    const words = state.all(node);
    if (isBlockElement(node)) return blockElement(node, words, locale);
    return look.element ? (look.element(node, words) ?? words) : words;
  };
  const image = (alt: string, url: string | undefined) =>
    (url === undefined ? undefined : picture?.(url, alt)) ?? { type: 'text' as const, value: alt };
  const linked = (link: ElementContent | ElementContent[] | undefined) => {
    const [first] = link === undefined ? [] : [link].flat();
    if (first?.type !== 'element') return link;
    const { href } = first.properties;
    const target = typeof href === 'string' ? guideLinkOf(href) : undefined;
    if (target)
      first.properties['href'] = readSite().base + pageLocale + '/' + guideLinkPath(target);
    return link;
  };
  return {
    mdxJsxTextElement: own,
    mdxJsxFlowElement: own,
    // Comments.
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
    heading: (state, node: HandledNode<'heading'>) => {
      const heading = defaultHandlers.heading(state, node);
      const level = node.depth - rise;
      const value = breakHtml(toHtml(heading.children, { allowDangerousHtml: true }), locale);
      return { ...heading, tagName: `h${Math.max(level, 1)}`, children: [{ type: 'raw', value }] };
    },
    // Commands run from left to right in every language, can be scrolled with the keyboard, and are
    // not translated by browsers.
    code: (state, node: HandledNode<'code'>) => {
      const block = defaultHandlers.code(state, node);
      block.properties = { dir: 'ltr', tabIndex: 0, translate: 'no' };
      for (const code of block.children)
        if (code.type === 'element') code.properties = { translate: 'no' };
      return block;
    },
    inlineCode: (state, node: HandledNode<'inlineCode'>) => {
      const code = defaultHandlers.inlineCode(state, node);
      code.properties = { translate: 'no' };
      return code;
    },
    blockquote: (state, node: HandledNode<'blockquote'>) => {
      const quote = defaultHandlers.blockquote(state, node);
      return alert(node, quote, locale) ?? quote;
    },
    link: (state, node: HandledNode<'link'>) => linked(defaultHandlers.link(state, node)),
    linkReference: (state, node: HandledNode<'linkReference'>) =>
      linked(defaultHandlers.linkReference(state, node)),
    image: (_state, { alt, url }: HandledNode<'image'>) => image(alt ?? '', url),
    imageReference: (state, { alt, identifier }: HandledNode<'imageReference'>) =>
      image(alt ?? '', state.definitionById.get(identifier.toUpperCase())?.url),
    // A table scrolls, also with the keyboard, if it is wider than the text.
    table: (state, node: HandledNode<'table'>) => {
      const table = defaultHandlers.table(state, node);
      adjustCells(table);
      return {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table'],
          ...(tableName !== undefined && { role: 'group', ariaLabel: tableName }),
          tabIndex: 0,
        },
        children: [table],
      };
    },
  };
}

/**
 * A column's alignment as a class, since the page's policy forbids inline styles; and what a heading
 * cell is the heading of.
 */
function adjustCells(parent: HtmlElement): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { align, ...properties } = child.properties;
    if (child.tagName === 'th') properties['scope'] = 'col';
    if (align === 'right') properties['className'] = ['align-end'];
    if (align === 'center') properties['className'] = ['align-center'];
    child.properties = properties;
    adjustCells(child);
  }
}
