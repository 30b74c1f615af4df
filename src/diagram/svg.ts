/** A drawing as SVG: real text, links on every step, and names for the code that marks a path. */

import { direction, languageTag, type Locale } from '../locale/locale.ts';
import { element, escapeXml } from '../markup/xml.ts';
import { sizes } from './cards.ts';
import type { Drawing, PlacedAnswer, PlacedCard, PlacedGroup } from './drawing.ts';
import { iconOf } from './icons.ts';
import { linePath } from './line.ts';

export interface DrawingOptions {
  /** The language of the words. */
  readonly locale: Locale;
  /**
   * Set for a standalone file; otherwise, the drawing is part of a page next to those of the steps.
   */
  readonly picture?: { readonly title: string; readonly style: string };
}

/**
 * In a page, steps and answers have their names in `data-way`: `licensed`, `licensed=yes`. Lines
 * come first so that steps are drawn on top of them, and they are hidden from screen readers, which
 * get the steps as links and the answers from the table next to the drawing.
 */
export function drawSvg(drawing: Drawing, look: DrawingOptions): string {
  const { width, height, cards, answers, groups } = drawing;
  const { locale, picture } = look;
  const attributes = {
    ...(picture && { xmlns: 'http://www.w3.org/2000/svg' }),
    class: 'diagram',
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    lang: languageTag(locale),
    direction: direction(locale),
  };
  const head = picture
    ? [
        element('title', {}, escapeXml(picture.title)),
        element('style', {}, escapeXml(picture.style)),
      ]
    : [];
  const lines = answers.map((answer) => drawAnswer(answer, look));
  return element(
    'svg',
    attributes,
    ...head,
    ...groups.map((group) => drawGroup(group, look)),
    element('g', { class: 'answers', 'aria-hidden': 'true' }, ...lines),
    ...cards.map((card) => drawCard(card, look)),
  );
}

/** Its name is no step, so it says nothing to screen readers: the table names the steps in order. */
function drawGroup({ title, box }: PlacedGroup, look: DrawingOptions): string {
  const { x, y, width, height } = box;
  const start = direction(look.locale) === 'rtl' ? x + width - sizes.padding : x + sizes.padding;
  return element(
    'g',
    { class: 'part', 'aria-hidden': 'true' },
    element('rect', {
      x: String(x),
      y: String(y),
      width: String(width),
      height: String(height),
    }),
    drawText([title], start, y + 20, 0),
  );
}

function drawAnswer({ name, words, box, line }: PlacedAnswer, look: DrawingOptions): string {
  const x = Math.round(box.x + box.width / 2);
  return element(
    'g',
    markOf(name, look),
    element('path', { d: linePath(line, box) }),
    drawText(words, x, box.y + 14, sizes.smallLine),
  );
}

function drawCard(card: PlacedCard, look: DrawingOptions): string {
  const { kind, step, title, box } = card;
  const { width, height } = box;
  const rtl = direction(look.locale) === 'rtl';
  const x = rtl ? width - sizes.padding : sizes.padding;
  const style = kind !== 'question' ? kind : card.first ? 'first' : undefined;
  const attributes = {
    href: `${look.picture ? '' : '../'}${step}/`,
    ...(style && { class: style }),
    ...markOf(step, look),
    transform: `translate(${box.x} ${box.y})`,
  };
  const frame = element('rect', { width: String(width), height: String(height) });
  if (kind === 'question')
    return element('a', attributes, frame, drawText(title, x, 22, sizes.titleLine));
  return element(
    'a',
    attributes,
    frame,
    element('path', { d: iconOf(kind), transform: `translate(${rtl ? x - 11 : x} 11)` }),
    drawText([card.label], x + (rtl ? -sizes.icon : sizes.icon), 21, 0, 'kind'),
    drawText(title, x, 22 + sizes.smallLine + 2, sizes.titleLine),
    drawText([card.code], x, height - 11, 0, 'code'),
  );
}

/** Paths are not marked in a standalone picture. */
function markOf(name: string, { picture }: DrawingOptions): Readonly<Record<string, string>> {
  return picture ? {} : { 'data-way': name };
}

function drawText(
  [first = '', ...rest]: readonly string[],
  x: number,
  y: number,
  line: number,
  style?: string,
): string {
  const place = { x: String(x) };
  const others = rest.map((text) =>
    element('tspan', { ...place, dy: String(line) }, escapeXml(text)),
  );
  const attributes = { ...place, y: String(y), ...(style && { class: style }) };
  return element('text', attributes, escapeXml(first), ...others);
}
