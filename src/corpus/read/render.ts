import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Report } from './finding.ts';
import { resolveFragments } from './fragments.ts';
import { idFrom, identifyHeadings, takeTitle } from './heading.ts';
import { parseMarkdown } from './markdown.ts';
import { fillGaps, gapsIn } from './include-gaps.ts';
import { plainText } from './excerpt.ts';
import { plan, repairTree } from './repair-tree.ts';
import type { Repairing } from './repair.ts';
import { repairs } from '../repairs/index.ts';
import { sanitizeArticle } from './sanitize.ts';
import type { Source } from './source.ts';
import { boxTables } from './tables.ts';
import { address, element, isElement, text, textOf } from './tree.ts';

/** A file included in another, and the context to render it in. */
export interface Included {
  body: Source;
  context: RenderContext;
  report: Report;
}

/**
 * What the renderer needs apart from the text: the part of `Repairing` that does not depend on it.
 */
export interface RenderContext extends Omit<Repairing, 'report' | 'sourceOf'> {
  /** True for a translation, whose headings have the anchors of its source. */
  hasAnchors: boolean;
  /** The file to include, by its path relative to this one, or why it cannot be included. */
  include: (path: string) => Included | { problem: string };
}

/** A rendered body. */
export interface Rendered {
  /** Words of the article's own heading; undefined if it has none. */
  title: string | undefined;
  anchor: string | undefined;
  html: string;
  /** Text of the body, as much as is needed to detect its language. */
  text: string;
  /** Text of the first paragraphs, as much as a list of articles shows. */
  beginning: string;
}

const order = plan(repairs);
const textLength = 2000;
const beginningLength = 400;

/**
 * Renders the body of an article: parses, repairs, sanitizes, writes HTML. If the renderer fails,
 * for example on a quote nested ten thousand levels deep, the body is shown as written.
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
  const { article, reportNode } = repaired(body, context, report);
  const title = takeTitle(article);
  if (title?.anchor === undefined && title !== undefined && context.hasAnchors)
    reportNode('KB13', title.element, 'the title has no anchor');
  const anchor = title && (title.anchor ?? idFrom(title.words));
  const ids = identifyHeadings(article, anchor && idFrom(anchor));
  resolveFragments(article, ids, reportNode);
  const { table } = context.labels;
  return {
    title: title?.words,
    anchor,
    html: toHtml(boxTables(sanitizeArticle(article), table)).trim(),
    text: plainText(article.children, textLength),
    beginning: plainText(
      article.children.filter((child) => isElement(child, 'p', 'ul', 'ol') && !isMark(child)),
      beginningLength,
    ),
  };
}

/** Dialect syntax, which says nothing about the article's topic. */
function isMark(paragraph: Element): boolean {
  return /^\s*:{3,}/u.test(textOf(paragraph));
}

/** The tree of a file, each part of it repaired in the context of the file that it came from. */
function repaired(body: Source, context: RenderContext, report: Report) {
  const { article, source } = parseMarkdown(body, report);
  const locate = locator(source);
  const reportNode: Repairing['report'] = (code, node, message) => {
    report(code, locate(node), message);
  };
  const pasted = new Map<Element, Element>();
  for (const { element: gap, path, near } of /\[!include/iu.test(source.text)
    ? gapsIn(article)
    : []) {
    const included = context.include(path);
    if ('problem' in included) reportNode('KB44', near, `${path}: ${included.problem}`);
    else pasted.set(gap, repaired(included.body, included.context, included.report).article);
  }
  repairTree(article, order, {
    ...context,
    report: reportNode,
    sourceOf: ({ position }) =>
      source.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
  });
  fillGaps(article, pasted);
  return { article, reportNode };
}

/**
 * Locates nodes in the source. Nodes in HTML may have no position; those are located by their
 * children, or by searching for their words or address from the last position found.
 */
function locator(source: Source): (node: ElementContent) => number {
  let last = 0;
  return (node) => {
    const known = offsetOf(node);
    if (known !== undefined) return source.inFile(known);
    const href = node.type === 'element' ? address(node, 'href') || address(node, 'src') : '';
    const sought = href === '' ? textOf(node).trim().slice(0, 20) : href.slice(0, 200);
    const found = sought === '' ? -1 : indexFrom(source.text, sought, last);
    if (found !== -1) last = found;
    return source.inFile(last);
  };
}

function offsetOf(node: ElementContent): number | undefined {
  if (node.position?.start.offset !== undefined || node.type !== 'element')
    return node.position?.start.offset;
  for (const child of node.children) {
    const offset = offsetOf(child);
    if (offset !== undefined) return offset;
  }
  return undefined;
}

/** The next occurrence after a position, or else the first one. */
function indexFrom(all: string, sought: string, start: number): number {
  const next = all.indexOf(sought, start);
  return next === -1 ? all.indexOf(sought) : next;
}
