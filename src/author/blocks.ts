/** Blocks with a frame around them: alerts, as GitHub and Microsoft’s documentation write them. */

import type { Node } from './document.ts';
import { childrenOf } from './node.ts';

export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** What an alert begins with: `[!NOTE]`, usually on a line of its own. */
export const alertMark = /^\[!(?<kind>\w+)\][ \t]*\n?/u;

export interface Alert {
  /** As written, in lower case. */
  readonly name: string;
  /** Undefined if there is no such kind. */
  readonly kind: AlertKind | undefined;
}

/** The alert that a block quote is; undefined for a plain quote. */
export function alertOf(quote: Node): Alert | undefined {
  const [first] = childrenOf(quote);
  const [text] = first?.type === 'paragraph' ? childrenOf(first) : [];
  const written = text?.type === 'text' ? alertMark.exec(text.value)?.groups?.['kind'] : undefined;
  if (written === undefined) return undefined;
  const name = written.toLowerCase();
  return { name, kind: alertKinds.find((known) => known === name) };
}

/** Whether readers must not miss it: its text is marked wherever it has no frame. */
export function isDangerous(name: string): boolean {
  return name === 'warning' || name === 'caution';
}
