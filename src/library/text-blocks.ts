/** Alerts, warnings and tabs of an article as HTML. */

import type { Element as HtmlElement, ElementContent, Properties } from 'hast';
import { alertMark, alertOf, type AlertKind } from '../author/blocks.ts';
import type { Element, Node } from '../author/document.ts';
import { attributesOf } from '../author/node.ts';
import type { Locale } from '../locale/locale.ts';
import { translator } from './interface.ts';

/**
 * An alert with its kind in words, in the language of the text; the same as in a corpus.
 * @param quote the block quote that it is written as
 * @param html that quote as HTML
 * @returns undefined for a plain quote
 */
export function alert(quote: Node, html: HtmlElement, locale: Locale): HtmlElement | undefined {
  const kind = alertOf(quote)?.kind;
  if (kind === undefined) return undefined;
  const opening = html.children.find((child) => child.type === 'element');
  const first = opening?.children[0];
  if (first?.type === 'text') first.value = first.value.replace(alertMark, '').trimStart();
  const isBare = opening?.children.every((child) => child.type === 'text' && child.value === '');
  const body = html.children.filter((child) => !(isBare === true && child === opening));
  return framed(kind, kind, body, locale);
}

export function isBlockElement({ name }: Element): boolean {
  return name === 'Warning' || name === 'Tabs' || name === 'Tab';
}

/** `<Warning>`, `<Tabs>` and `<Tab>`; tabs are shown one below the other until a script runs. */
export function blockElement(
  node: Element,
  content: ElementContent[],
  locale: Locale,
): HtmlElement {
  if (node.name === 'Warning') return framed('danger', 'warning', content, locale);
  if (node.name === 'Tabs') return element('div', { className: ['tabs'], dataTabs: '' }, content);
  const name = attributesOf(node, () => undefined).get('name') ?? '';
  const title = element('p', { className: ['tab-name'] }, [{ type: 'text', value: name }]);
  return element('div', { dataTab: name }, [title, ...content]);
}

/** It is part of the text rather than a landmark, which would need a unique name. */
function framed(
  mark: string,
  kind: AlertKind,
  content: ElementContent[],
  locale: Locale,
): HtmlElement {
  const value = translator(locale)(`kb.alert.${kind}`);
  const title = element('p', { className: ['alert-title'] }, [{ type: 'text', value }]);
  const properties = { className: ['alert'], dataAlert: mark, role: 'note' };
  return element('aside', properties, [title, ...content]);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): HtmlElement {
  return { type: 'element', tagName, properties, children };
}
