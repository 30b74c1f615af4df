import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Report } from './finding.ts';
import { identifyHeadings, takeTitle } from './heading.ts';
import { parseMarkdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { plan, repairTree } from './repair-tree.ts';
import type { Repairing } from './repair.ts';
import { repairs } from './repairs/list.ts';
import { sanitise } from './sanitise.ts';
import type { Source } from './source.ts';
import { address, element, isElement, text, textOf } from './tree.ts';

/** What the renderer needs besides the text: all of `Repairing` that does not hang on the text. */
export type RenderContext = Omit<Repairing, 'report' | 'sourceOf'>;

/** A rendered body. */
export interface Rendered {
  /** Words of the article's own heading; undefined when it has none. */
  title: string | undefined;
  anchor: string | undefined;
  html: string;
  /** Text of the body, as much of it as tells its language. */
  text: string;
  /** Text of its first paragraphs, as much as a list of articles shows. */
  beginning: string;
}

const order = plan(repairs);
const textLength = 2000;
const beginningLength = 400;

/**
 * Renders the body of an article: parses, repairs, sanitises, writes HTML. A body that defeats the
 * renderer, such as a quote nested ten thousand deep, is shown as it was written.
 *
 * @param body Markdown without front matter
 * @param report receives what was repaired or kept
 */
export function render(body: Source, context: RenderContext, report: Report): Rendered {
  try {
    return renderMarkdown(body, context, report);
  } catch (error) {
    report('KB41', body.inFile(0), error instanceof Error ? error.message : String(error));
    const pre = element('pre', {}, [text(body.text)]);
    return {
      title: undefined,
      anchor: undefined,
      html: toHtml(pre),
      text: body.text.slice(0, textLength),
      beginning: body.text.slice(0, beginningLength),
    };
  }
}

function renderMarkdown(body: Source, context: RenderContext, report: Report): Rendered {
  const { article, source } = parseMarkdown(body, report);
  const locate = locator(source);
  const reportNode: Repairing['report'] = (code, node, message) => {
    report(code, locate(node), message);
  };
  repairTree(article, order, {
    ...context,
    report: reportNode,
    sourceOf: ({ position }) =>
      source.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
  });
  const title = takeTitle(article, reportNode);
  identifyHeadings(article);
  return {
    ...title,
    html: toHtml(sanitise(article)).trim(),
    text: plainText(article.children, textLength),
    beginning: plainText(
      article.children.filter((child) => isElement(child, 'p', 'ul', 'ol')),
      beginningLength,
    ),
  };
}

/**
 * Offsets of nodes. Those of an article with HTML have no position: the place of their words or
 * address is looked for, from the one found last.
 */
function locator(source: Source): (node: ElementContent) => number {
  let last = 0;
  return (node) => {
    const known = node.position?.start.offset;
    if (known !== undefined) return source.inFile(known);
    const href = node.type === 'element' ? address(node, 'href') || address(node, 'src') : '';
    const sought = href === '' ? textOf(node).trim().slice(0, 20) : href.slice(0, 200);
    const found = sought === '' ? -1 : source.text.indexOf(sought, last);
    if (found === -1) return source.inFile(last);
    last = found;
    return source.inFile(found);
  };
}
