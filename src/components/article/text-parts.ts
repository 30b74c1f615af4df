/** An article's text as HTML, in parts: its steps, and the prose between them. */

import type { Document, Node, WrittenStep } from '../../author/document.ts';
import { rangeOf, walk } from '../../author/node.ts';
import type { Reading } from '../../library/reading.ts';
import { textHtml, type TextLook } from '../../library/text-html.ts';
import { pageElement } from './text-elements.ts';

export interface TextPart {
  /** Absent for prose outside the steps. */
  readonly step?: WrittenStep;
  readonly html: string;
}

/**
 * The parts of an article in the order they were written or, on the page of a step, that step alone.
 * @param picture see `TextLook`
 */
export function textParts(reading: Reading, picture: TextLook['picture']): TextPart[] {
  const { document, textLocale: locale, step: page, t } = reading;
  const definitions = definitionsOf(document);
  const htmlOf = (nodes: readonly Node[], step?: WrittenStep) => {
    const look: TextLook = {
      locale,
      pageLocale: reading.locale,
      rise: page === undefined ? 0 : 1,
      element: (element, words) => pageElement(reading, step?.id, element, words),
      tableName: t('kb.table'),
      ...(picture && { picture }),
    };
    return textHtml(nodes, look, definitions);
  };
  const steps = document.steps
    .filter(({ id }) => page === undefined || id === page)
    .map((step) => ({ at: step.range.start, step, html: htmlOf(step.content, step) }));
  const prose = page === undefined ? document.background : [];
  const parts = prose.map((node) => ({
    at: rangeOf(node).start,
    html: htmlOf([node]),
  }));
  return [...steps, ...parts].sort((a, b) => a.at - b.at);
}

/** The addresses of a document's pictures, as written. */
export function picturesIn(document: Document): string[] {
  return nodesOf(document).flatMap((node) =>
    node.type === 'image' || node.type === 'definition' ? [node.url] : [],
  );
}

const knownDefinitions = new WeakMap<Document, readonly Node[]>();

/** Every page of a guide needs those of the whole text, so they are looked for once. */
function definitionsOf(document: Document): readonly Node[] {
  const found =
    knownDefinitions.get(document) ?? nodesOf(document).filter(({ type }) => type === 'definition');
  knownDefinitions.set(document, found);
  return found;
}

function nodesOf({ steps, background }: Document): Node[] {
  return [...walk([...background, ...steps.flatMap(({ content }) => content)])];
}
