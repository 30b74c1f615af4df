/** Takes the parts into a text: one text that reads, compiles and links like any other article. */

import type { StepId } from '../../guide/config.ts';
import type { Written } from '../complete.ts';
import type { Place } from '../diagnostic.ts';
import type { Document, Node, Range, WrittenWhen } from '../document.ts';
import type { FactRules } from '../checks/facts.ts';
import { fileText } from '../file-text.ts';
import { isElement, rangeOf, walk } from '../node.ts';
import { parse } from '../parse.ts';
import type { ShownText } from '../shown-text.ts';
import { flatten, type Inlined } from './inline.ts';
import type { SourceIds } from './merge-front-matter.ts';
import type { UsablePart } from './part.ts';
import { pictureOfPart } from './part-picture.ts';
import { Assembled, cut, type Piece, type Replacement } from './pieces.ts';
import { productName, type ProductNames } from './product-name.ts';
import { retagged } from './retag.ts';

/** The text of a part in some language. */
export interface PartText {
  readonly locale: string;
  readonly shown: ShownText;
}

export interface Expanding {
  /** The article's source, which says where its parts go. */
  readonly source: Document;
  readonly inlined: readonly Inlined[];
  readonly sources: SourceIds;
  readonly facts: FactRules;
  readonly products: ProductNames;
  /** The text of each part to take. */
  readonly textOf: (part: UsablePart) => PartText;
}

/** Where a step of an article comes from. */
export interface Origin {
  readonly inlined: Inlined;
  /** Its id in the part. */
  readonly step: StepId;
}

export interface Expanded extends Written {
  /** The steps that come from parts. */
  readonly origins: ReadonlyMap<StepId, Origin>;
}

/** @param own a text of the article, which has every step of its source */
export function expand(own: Written, how: Expanding): Expanded {
  const whole = { start: 0, end: own.text.length };
  const pieces = cut(own, whole, usesIn(own, how.source, how.inlined, how));
  const assembled = new Assembled(pieces);
  const { text } = assembled;
  const { document, diagnostics } = parse(text, own.document.file, own.document.kind);
  if (!document) {
    const said = diagnostics[0]?.message ?? '';
    throw new Error(`${own.document.file} cannot be put together: ${said}`);
  }
  const placed = { ...document, ...inOwnPlaces(document, assembled) };
  return { text, document: placed, origins: originsOf(document, assembled) };
}

function inOwnPlaces({ steps }: Document, assembled: Assembled): Pick<Document, 'steps'> {
  const place = <T extends { readonly place: Place; readonly range: Range }>(item: T): T => ({
    ...item,
    place: assembled.placeAt(item.range.start) ?? item.place,
  });
  const when = (one: WrittenWhen): WrittenWhen => ({ ...place(one), whens: one.whens.map(when) });
  return {
    steps: steps.map((step) => ({
      ...place(step),
      groups: step.groups.map(place),
      whens: step.whens.map(when),
      answers: step.answers.map((answer) => ({ ...place(answer), whens: answer.whens.map(when) })),
    })),
  };
}

function originsOf({ steps }: Document, assembled: Assembled): Map<StepId, Origin> {
  return new Map(
    steps.flatMap(({ id, range }) => {
      const inlined = assembled.pieceAt(range.start)?.inlined;
      return inlined ? [[id, { inlined, step: id.slice(inlined.scope.prefix.length) }]] : [];
    }),
  );
}

/** The text of a part, without its front matter, as it is in the text that takes it in. */
function piecesOf(inlined: Inlined, how: Expanding): Piece[] {
  const { part, scope } = inlined;
  const { locale, shown } = how.textOf(part);
  const tags = retagged(shown, part.original.document, {
    scope,
    facts: how.facts,
    sources: how.sources.get(part.id) ?? new Map<string, string>(),
  });
  const names = productsIn(shown.document).map(({ range, isFormer }) => ({
    range,
    text: productName(how.products, scope.values['product'] ?? '', locale, isFormer),
  }));
  const pictures = picturesIn(shown, part.id);
  const replacements = [...tags, ...names, ...pictures].map(({ range, text }): Replacement => ({
    range,
    pieces: [{ text, from: shown, start: range.start, verbatim: false, inlined }],
  }));
  const uses = usesIn(shown, part.original.document, inlined.inner, how);
  const body = bodyOf(shown.text);
  return cut(shown, body, [...replacements, ...uses], inlined);
}

function nodesOf({ steps, background }: Document): Node[] {
  const content = steps.flatMap((step) => [
    ...step.content,
    ...step.answers.flatMap((answer) => answer.content),
  ]);
  return [...walk([...background, ...content])];
}

/** A picture lies next to the part, which its address then says. */
function picturesIn({ text, document }: Written, part: string) {
  return nodesOf(document).flatMap((node) => {
    if (node.type !== 'image' && node.type !== 'definition') return [];
    if (/^[a-z][a-z\d+.-]*:/iu.test(node.url)) return [];
    const { start, end } = rangeOf(node);
    const at = start + text.slice(start, end).lastIndexOf(node.url);
    const range = { start: at, end: at + node.url.length };
    return [{ range, text: pictureOfPart(part, node.url) }];
  });
}

function productsIn(document: Document) {
  return nodesOf(document)
    .filter(isElement)
    .filter(({ name }) => name === 'Product')
    .map((element) => ({ range: rangeOf(element), isFormer: element.attributes.length > 0 }));
}

const frontMatter = /^---[ \t]*\n[^]*?\n---[ \t]*(?=\n|$)/u;

function bodyOf(text: string): Range {
  const start = frontMatter.exec(fileText(text))?.[0].length ?? 0;
  return { start, end: text.length };
}

/** The parts in the place of their elements; in a translation, which has none, where they would be. */
function usesIn(
  own: Written,
  source: Document,
  inlined: readonly Inlined[],
  how: Expanding,
): Replacement[] {
  const isSource = own.document.uses.length > 0;
  return inlined.map((one) => {
    const range = isSource ? one.use.range : placeIn(own, source, one.use.range);
    // A block of its own, whatever the part begins and ends with.
    const gap = (start: number): Piece => ({
      text: '\n\n',
      from: own,
      start,
      verbatim: false,
    });
    return { range, pieces: [gap(range.start), ...piecesOf(one, how), gap(range.end)] };
  });
}

/** After the step that it follows in the source. */
function placeIn({ text, document }: Written, source: Document, use: Range): Range {
  const before = source.steps.filter(({ range }) => range.end <= use.start);
  const last = before.findLast(({ id }) => document.steps.some((step) => step.id === id));
  const own = document.steps.find(({ id }) => id === last?.id);
  const at = own?.range.end ?? document.steps[0]?.range.start ?? text.length;
  return { start: at, end: at };
}

/** The ids of the parts of an article, also of those in its parts. */
export function partIdsOf(inlined: readonly Inlined[]): ReadonlySet<string> {
  return new Set(flatten(inlined).map(({ part }) => part.id));
}
