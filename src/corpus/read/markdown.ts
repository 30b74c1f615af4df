import type { Element, ElementContent, Root } from 'hast';
import { markdownToHast } from 'satteri';
import type { Report } from './finding.ts';
import { translateDialect } from './dialect.ts';
import { escapePlaceholders } from './placeholder.ts';
import { restorePositions } from './positions.ts';
import type { Source } from './source.ts';
import { element } from './tree.ts';

/**
 * Directives, attributes, and math are off: `1.2:n` and `{Name}` are plain text here. Footnotes are
 * not part of the dialect, so `[^1]` is text.
 */
const features = { frontmatter: false, gfm: { footnotes: false } };

/**
 * A parsed article: its tree in a single `article` element, and the text that positions refer to.
 */
export interface Parsed {
  article: Element;
  source: Source;
}

/**
 * Parses Markdown including its HTML. Tags that are not HTML become text. Nodes have positions,
 * except for some inside HTML.
 */
export function parseMarkdown(written: Source, report: Report): Parsed {
  let root = parsed(written);
  let source = translateDialect(root, written, report);
  if (source !== written) root = parsed(source);
  // Escaping a tag may reveal Markdown, and tags in it, that were hidden in a block of HTML.
  for (let rounds = 0; rounds < 5 && hasRaw(root); rounds += 1) {
    const escaped = escapePlaceholders(root, source, report);
    if (escaped === source) break;
    source = escaped;
    root = parsed(source);
  }
  if (hasRaw(root)) {
    const before = root;
    root = parse(source.text, true);
    takeAnchors(root);
    restorePositions(before, root);
  }
  return { article: element('article', {}, root.children.filter(isContent)), source };
}

function parsed({ text }: Source): Root {
  const root = parse(text, false);
  takeAnchors(root);
  return root;
}

function parse(markdown: string, rawHtml: boolean): Root {
  const tree = markdownToHast(markdown, { features: { ...features, rawHtml } });
  if (tree.type !== 'root') throw new TypeError(`the parser gave a ${tree.type}`);
  return tree;
}

function isContent(node: Root['children'][number]): node is ElementContent {
  return node.type !== 'doctype';
}

function hasRaw(node: Root | Element): boolean {
  return node.children.some(
    (child) => child.type === 'raw' || (child.type === 'element' && hasRaw(child)),
  );
}

/** `# <a name="id"></a>Words`: the anchor becomes the heading's id. */
function takeAnchors(root: Root): void {
  for (const heading of root.children) {
    if (heading.type !== 'element' || !/^h[1-6]$/u.test(heading.tagName)) continue;
    const [first, second] = heading.children;
    if (first?.type === 'raw') {
      const id = /^<a\s+(?:name|id)\s*=\s*["']?([^"'\s>]*)["']?\s*>$/iu.exec(first.value)?.[1];
      if (id === undefined || second?.type !== 'raw' || !/^<\/a\s*>$/iu.test(second.value))
        continue;
      setAnchor(heading, id, 2);
    } else if (first?.type === 'element' && first.tagName === 'a' && first.children.length === 0) {
      const id = first.properties['name'] ?? first.properties['id'];
      if (typeof id === 'string') setAnchor(heading, id, 1);
    }
  }
}

function setAnchor(heading: Element, id: string, taken: number): void {
  heading.properties['id'] = id;
  heading.children.splice(0, taken);
}
