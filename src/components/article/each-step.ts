/**
 * The text of a guide on the pages of its steps. Rendering it for one step takes as long as for all
 * of them, so it is rendered once, with a mark around each step, and each page takes its own.
 */

import type { StepId } from '../../guide/config.ts';
import type { Document } from '../../author/document.ts';
import type { Reading } from '../../library/reading.ts';

type Steps = ReadonlyMap<StepId, string>;

/** Marks are comments: no article can contain one. */
const end = '<!--/step-->';

/** HTML to put before and after a step; empty on the page of the whole article. */
export function stepMarks({ step }: Pick<Reading, 'step'>, id: StepId) {
  return step === undefined
    ? { before: '', after: '' }
    : { before: `<!--step ${id}-->`, after: end };
}

/** By the document that is read, which is another one after an edit, and the page's locale. */
const rendered = new WeakMap<Document, Map<string, Promise<Steps>>>();

/**
 * The HTML of the reading's step.
 * @param render renders the whole text, with all steps marked
 */
export async function stepHtml(
  { document, locale, step = '' }: Reading,
  render: () => Promise<string>,
): Promise<string> {
  const byLocale = rendered.get(document) ?? new Map<string, Promise<Steps>>();
  rendered.set(document, byLocale);
  const steps = byLocale.get(locale) ?? render().then(stepsIn);
  byLocale.set(locale, steps);
  const html = (await steps).get(step);
  if (html === undefined) throw new Error(`The text has no step “${step}”`);
  return html;
}

/** @param html a text with marked steps */
export function stepsIn(html: string): Steps {
  const [, ...parts] = html.split(/<!--step ([\w-]+)-->/u);
  const steps = new Map<StepId, string>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [step = '', rest = ''] = parts.slice(at, at + 2);
    steps.set(step, rest.slice(0, rest.indexOf(end)));
  }
  return steps;
}
