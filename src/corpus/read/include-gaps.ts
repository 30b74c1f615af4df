/** `[!INCLUDE [words](path)]`: includes a file at this place. */

import type { Element, ElementContent } from 'hast';
import { address, element, isBlank, isElement, text, textOf } from './tree.ts';

/** A place for an included file, while the tree around it is being repaired. */
export interface Gap {
  /** In the tree; no repair matches its name. */
  readonly element: Element;
  readonly path: string;
  /** The element that contained the marker, to locate it in the file. */
  readonly near: ElementContent;
}

const opening = /\[!INCLUDE[ \t]*$/iu;
const whole = /\[!INCLUDE\s*\[[^\]]*\]\(([^)]*)\)\s*\]/iu;

/** Replaces the markers in a tree with gaps. */
export function gapsIn(article: Element): Gap[] {
  const gaps: Gap[] = [];
  takeFrom(article);
  return gaps;

  function takeFrom(parent: Element): void {
    const { children } = parent;
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at];
      if (isElement(child) && !isElement(child, 'code', 'pre')) takeFrom(child);
      if (child?.type !== 'text') continue;
      const [, end] = [children[at + 1], children[at + 2]];
      const link = children[at + 1];
      const written = whole.exec(child.value);
      if (written !== null) {
        const after = child.value.slice(written.index + written[0].length);
        const gap = gapOf(written[1]?.trim() ?? '', parent);
        children.splice(at, 1, text(child.value.slice(0, written.index)), gap, text(after));
        at += 1;
      } else if (
        opening.test(child.value) &&
        isElement(link, 'a') &&
        end?.type === 'text' &&
        /^\s*\]/u.test(end.value)
      ) {
        child.value = child.value.replace(opening, '');
        end.value = end.value.replace(/^\s*\]/u, '');
        children.splice(at + 1, 1, gapOf(address(link, 'href'), link));
        at += 1;
      }
    }
  }

  function gapOf(path: string, near: ElementContent): Element {
    const gap = element('include', {}, []);
    gaps.push({ element: gap, path, near });
    return gap;
  }
}

/** Elements that may contain only phrasing content. */
const phrases =
  'a b bdi cite del dfn em h1 h2 h3 h4 h5 h6 i ins mark p q s small span strong u'.split(' ');

/** Elements that may contain text without a paragraph around it. */
const cells = ['dd', 'dt', 'li', 'summary', 'td', 'th'];

/** Fills gaps with the trees for them; a gap without a tree is removed. */
export function fillGaps(parent: Element, trees: ReadonlyMap<Element, Element>): void {
  for (let at = 0; at < parent.children.length; at += 1) {
    const child = parent.children[at];
    if (!isElement(child)) continue;
    if (child.tagName === 'include') {
      const content = trees.get(child)?.children ?? [];
      const isTight = cells.includes(parent.tagName) && isOneParagraph(content);
      const isInline = isTight || phrases.includes(parent.tagName);
      const fitting = isInline ? inlineOf(content) : content;
      parent.children.splice(at, 1, ...fitting);
      at += fitting.length - 1;
    } else if (child.tagName === 'p' && child.children.some((c) => isElement(c, 'include'))) {
      const blocks = splitBlocks(child, trees);
      parent.children.splice(at, 1, ...blocks);
      at += blocks.length - 1;
    } else fillGaps(child, trees);
  }
}

/**
 * A paragraph with gaps: a single paragraph if only inline content is included, otherwise split
 * around the included blocks.
 */
function splitBlocks(paragraph: Element, trees: ReadonlyMap<Element, Element>): ElementContent[] {
  const blocks: ElementContent[] = [];
  let words: ElementContent[] = [];
  const end = () => {
    if (!words.every(isBlank)) blocks.push({ ...paragraph, children: words });
    words = [];
  };
  const isAlone = paragraph.children.every(
    (child) => isBlank(child) || isElement(child, 'include'),
  );
  for (const child of paragraph.children) {
    const content = isElement(child, 'include') ? (trees.get(child)?.children ?? []) : undefined;
    if (content === undefined) words.push(child);
    else if (!isAlone && isOneParagraph(content)) words.push(...inlineOf(content));
    else {
      end();
      blocks.push(...content);
    }
  }
  end();
  for (const block of blocks) if (isElement(block)) fillGaps(block, trees);
  return blocks;
}

function isOneParagraph(content: readonly ElementContent[]): boolean {
  const blocks = content.filter((child) => !isBlank(child));
  return blocks.length <= 1 && blocks.every((block) => isElement(block, 'p'));
}

/**
 * Content reduced to what is allowed inside a paragraph: unwraps paragraphs, and keeps only the
 * text of other blocks.
 */
function inlineOf(content: readonly ElementContent[]): ElementContent[] {
  const parts = content.filter((child) => !isBlank(child));
  return parts.flatMap((part, n) => [
    ...(n === 0 ? [] : [text(' ')]),
    ...(isElement(part, 'p')
      ? part.children
      : part.type === 'text'
        ? [part]
        : [text(textOf(part))]),
  ]);
}
