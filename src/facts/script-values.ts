import { ofKind, type Evidence, type ProductRef } from './evidence.ts';

/** What a script in an outcome is about, besides the person. Quote each before it goes in. */
export interface ScriptValues {
  /**
   * The products that it may be about: those whose plan is off, else those with a free seat. Of
   * several, the reader chooses.
   */
  readonly products: readonly ProductRef[];
  /** A country's two letters. */
  readonly country: string | undefined;
}

/** Takes from the evidence of all readings what scripts can be filled in with. */
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
