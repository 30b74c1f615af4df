import type { Element, ElementContent, Text } from 'hast';
import type { ClassCode } from './classes.ts';
import type { Language } from './language.ts';

/** Words that repairs add to a text; the site provides them in the reader's language. */
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

/** An image's address, and its true path if it was spelled differently. */
export interface ImageAddress {
  address: string;
  respelt?: string;
}

/** What repairs can find out about the article and its corpus. */
export interface Repairing {
  language: Language;
  labels: Labels;
  /** Reports a finding at a node of the tree. */
  report: (code: ClassCode, node: ElementContent, message: string) => void;
  /** Site that root-relative links refer to, or undefined. */
  linksTo: string | undefined;
  /** Address of another article on the site by its path relative to this one, or undefined. */
  articleAddress: (path: string) => string | undefined;
  /** Address of an article by its path relative to the docset's root, or undefined. */
  publishedAddress: (path: string) => string | undefined;
  /** Address of an image of the corpus, and its true path if it was spelled differently. */
  imageAddress: (path: string) => ImageAddress | { refused: string } | undefined;
  /** Address of an image embedded in the text, or undefined if the bytes are not an image. */
  embeddedImageAddress: (bytes: Uint8Array) => string | undefined;
  /** The source text of a node; empty if its position is unknown. */
  sourceOf: (node: ElementContent) => string;
}

/** Nodes to replace the visited one with; undefined keeps it, modified or not. */
export type Replacement = ElementContent[] | undefined;

/**
 * One repair of the tree. Nodes are visited after their children, siblings in order; the whole
 * article comes last, as an `article` element. A repair may modify the visited node, its children,
 * and the siblings after it.
 */
export interface Repair {
  /**
   * When it is its turn at a node, among all repairs; several numbers if it has several turns. A
   * link's path is brought up to date first, and only then is the link given a text and separated
   * from its neighbors.
   */
  order: number | readonly number[];
  /** Tags of the elements that it applies to. */
  tags?: readonly string[];
  element?: (element: Element, parent: Element, context: Repairing) => Replacement;
  text?: (text: Text, parent: Element, context: Repairing) => Replacement;
}

/** English labels, for sites that provide none of their own. */
export const englishLabels: Labels = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  video: 'Video',
  image: 'Image',
  table: 'Table',
};
