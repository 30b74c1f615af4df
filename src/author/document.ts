/** An article as written by its author: steps, answers, and text, each with its place. */

import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Place } from './diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import type { TextKind } from './text-kind.ts';
import type { PlaceOfKey } from './yaml-place.ts';

export type Node = MdastNode;
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** An attribute's text; a bare attribute (`again`) has the empty string. */
export type Attributes = ReadonlyMap<string, string>;

/** The start and end of something in its file's text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A `<When>`: text, or a target of an answer, for readers who gave an earlier answer. */
export interface WrittenWhen {
  readonly attributes: Attributes;
  /** Those directly inside it, which take both answers. */
  readonly whens: readonly WrittenWhen[];
  readonly content: readonly Node[];
  readonly place: Place;
  readonly range: Range;
}

export interface WrittenAnswer {
  readonly id: string;
  readonly label: string;
  /** What its second paragraph says, for readers who are not sure; empty if it has none. */
  readonly hint: string;
  /** The content between its tags. */
  readonly content: readonly Node[];
  /** What its target depends on. */
  readonly whens: readonly WrittenWhen[];
  readonly attributes: Attributes;
  readonly place: Place;
  readonly range: Range;
}

/** A heading above some answers of a question. */
export interface WrittenGroup {
  readonly id: string;
  readonly label: string;
  readonly attributes: Attributes;
  readonly place: Place;
  readonly range: Range;
}

export interface WrittenStep {
  readonly type: 'Question' | 'Outcome';
  readonly id: string;
  /** The step's heading as plain text; empty if it has none. */
  readonly title: string;
  readonly attributes: Attributes;
  readonly answers: readonly WrittenAnswer[];
  /** The headings above its answers. */
  readonly groups: readonly WrittenGroup[];
  /** The content of the step, without its answers and their groups. */
  readonly content: readonly Node[];
  /** The conditional blocks among that content. */
  readonly whens: readonly WrittenWhen[];
  readonly place: Place;
  readonly range: Range;
}

/** Where an article, or another part, takes in a part: `<Use part="account" product="teams" />`. */
export interface WrittenUse {
  /** The part's id; empty if it is missing. */
  readonly part: string;
  readonly attributes: Attributes;
  readonly place: Place;
  readonly range: Range;
}

/** One locale's file of an article, or of a part. */
export interface Document {
  readonly kind: TextKind;
  readonly file: string;
  readonly frontMatter: FrontMatter;
  /** Returns the place of a key in the front matter. */
  readonly placeOfKey: PlaceOfKey;
  readonly steps: readonly WrittenStep[];
  /** The parts that it takes in, in the order they were written. */
  readonly uses: readonly WrittenUse[];
  /** Prose outside the steps: introduction and background. */
  readonly background: readonly Node[];
}

/** A document in the source locale has the structure; a translation has only words. */
export function isSource(document: Document): boolean {
  return document.frontMatter.translation === 'source';
}

/** A draft is checked like any other, but not shown. */
export function isDraft(document: Document): boolean {
  return document.frontMatter.draft === true;
}
