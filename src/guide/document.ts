/** An article as its author wrote it: steps, answers and text, each with its place. */

import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Place } from './diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PlaceOfKey } from './yaml-place.ts';

export type Node = MdastNode;
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** An attribute's text; a bare attribute (`again`) reads as the empty string. */
export type Attributes = ReadonlyMap<string, string>;

/** Where something begins and ends in the text of its file, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface WrittenAnswer {
  readonly id: string;
  readonly label: string;
  /** What stands between its tags. */
  readonly content: readonly Node[];
  readonly attributes: Attributes;
  readonly place: Place;
  readonly range: Range;
}

export interface WrittenStep {
  readonly type: 'Question' | 'Outcome';
  readonly id: string;
  /** The step's heading as plain text; empty when it has none. */
  readonly title: string;
  readonly attributes: Attributes;
  readonly answers: readonly WrittenAnswer[];
  /** What stands inside the step, its answers left out. */
  readonly content: readonly Node[];
  readonly place: Place;
  readonly range: Range;
}

/** One locale's file of an article. */
export interface Document {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  /** Where a key of the front matter stands. */
  readonly placeOfKey: PlaceOfKey;
  readonly steps: readonly WrittenStep[];
  /** Prose outside the steps: introduction and background. */
  readonly background: readonly Node[];
}

/** A document of the source locale carries the structure, a translation only words. */
export function isSource(document: Document): boolean {
  return document.frontMatter.translation === 'source';
}
