import { ofKind, type Evidence, type ProductRef } from './evidence.ts';

/**
 * What a script in an outcome is about, apart from the person. Values must be quoted before use.
 */
export interface ScriptValues {
  /**
   * The products that it may be about: those whose plan is off, or else those with a free seat. If
   * there are several, the reader chooses.
   */
  readonly products: readonly ProductRef[];
  /** A two-letter country code. */
  readonly country: string | undefined;
}

/** Collects values for scripts from the evidence of all readings. */
export function scriptValues(evidence: readonly Evidence[]): ScriptValues {
  const off = ofKind(evidence, 'plan-off').map(({ product }) => product);
  const free = ofKind(evidence, 'seats')
    .filter(({ used, total }) => total > used)
    .map(({ product }) => product);
  const wanted = off.length > 0 ? off : free;
  return {
    products: [...new Map(wanted.map((product) => [product.id, product])).values()],
    country: ofKind(evidence, 'location')[0]?.country ?? undefined,
  };
}
