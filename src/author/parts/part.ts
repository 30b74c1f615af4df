/**
 * A part: steps that several guides share, with ends that each of them leads on from. Written,
 * translated and checked once.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document.ts';
import type { ShownText } from '../shown-text.ts';
import type { TranslationRecord } from '../translation-record.ts';

export interface CheckedPart {
  readonly id: string;
  readonly source?: string;
  /** Its texts as written, by locale. */
  readonly documents: Readonly<Record<string, Document>>;
  /**
   * Its texts, completed from the source; the parts that it takes in itself are not in them. Empty
   * if it has errors, or takes in a part that has.
   */
  readonly shown: Readonly<Record<string, ShownText>>;
  /** The source text that each of its steps was translated from, as far as it was recorded. */
  readonly record?: TranslationRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of a part: `circular` while the part that takes it in is itself part of it. */
export type KnownPart = CheckedPart | 'circular';

/** The parts that texts can take in. */
export interface Parts {
  readonly names: readonly string[];
  readonly get: (id: string) => KnownPart | undefined;
}

export const noParts: Parts = { names: [], get: () => undefined };

/** A part without errors, with its source. */
export interface UsablePart extends CheckedPart {
  readonly original: ShownText;
}

export function usablePart(part: KnownPart | undefined): UsablePart | undefined {
  if (part === undefined || part === 'circular' || part.source === undefined) return undefined;
  const original = part.shown[part.source];
  return original && { ...part, original };
}
