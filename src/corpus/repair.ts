import type { Element, ElementContent, Text } from 'hast';
import type { ClassCode } from './classes.ts';
import type { Language } from './language.ts';

/** Words that repairs put into a text; the site gives them in the reader's language. */
export interface Labels {
  note: string;
  tip: string;
  important: string;
  warning: string;
  caution: string;
  video: string;
  image: string;
  table: string;
}

/** Where an image is, and its true path when it was spelled otherwise. */
export interface ImageAddress {
  address: string;
  respelt?: string;
}

/** What a repair may ask about the article and its corpus. */
export interface Repairing {
  language: Language;
  labels: Labels;
  /** Notes a finding at a node of the tree. */
  report: (code: ClassCode, node: ElementContent, message: string) => void;
  /** Site that links from a root lead on to, or undefined. */
  linksTo: string | undefined;
  /** Address of another article on the site, by its path from this one, or undefined. */
  articleAddress: (path: string) => string | undefined;
  /** Address of an article by its path from the docset's root, or undefined. */
  publishedAddress: (path: string) => string | undefined;
  /** Address of an image of the corpus, and its true path when it was spelled otherwise. */
  imageAddress: (path: string) => ImageAddress | { refused: string } | undefined;
  /** Address of an image whose bytes stand in the text, or undefined when they are no image. */
  embeddedImageAddress: (bytes: Uint8Array) => string | undefined;
  /** The source text under a node; empty when its place is not known. */
  sourceOf: (node: ElementContent) => string;
}

/** Nodes that take the place of the one visited; undefined leaves it, changed or not. */
export type Replacement = ElementContent[] | undefined;

/**
 * One repair of the tree. Nodes are visited after their children, siblings in order; the whole
 * article comes last, as an `article` element. A repair may change the node visited, its children
 * and the siblings after it.
 */
export interface Repair {
  /** Tags of the elements that it looks at. */
  tags?: readonly string[];
  element?: (element: Element, parent: Element, context: Repairing) => Replacement;
  text?: (text: Text, parent: Element, context: Repairing) => Replacement;
}
