import { isSku, type AnyEvidenceKind, type Evidence } from './evidence.ts';
import type { SkuRef } from './skus.ts';

/** Something that was bought, and the evidence that suggests it. */
export interface SkuChoice {
  readonly sku: SkuRef;
  readonly from: Evidence;
}

/**
 * What a script in an outcome is about, apart from the person. Values must be quoted before use.
 */
export interface ScriptValues {
  /** What it may be about; if there are several, the reader chooses. */
  readonly skus: readonly SkuChoice[];
  /** A two-letter country code. */
  readonly country: string | undefined;
}

/** Collects values for scripts from the evidence of all readings, by the type of its fields. */
export function scriptValues(
  evidence: readonly Evidence[],
  kinds: ReadonlyMap<string, AnyEvidenceKind>,
): ScriptValues {
  const uses = evidence.flatMap((from) => {
    const kind = kinds.get(from.kind);
    const use = kind?.inScripts(from);
    const type = use && kind?.fields[use.field];
    return use ? [{ type, rank: use.rank, value: from[use.field], from }] : [];
  });
  const best = (wanted: string) => {
    const found = uses.filter(({ type }) => type === wanted);
    const rank = Math.max(...found.map((use) => use.rank));
    return found.filter((use) => use.rank === rank);
  };
  const skus = best('sku').flatMap(({ value, from }) =>
    isSku(value) ? [{ sku: value, from }] : [],
  );
  const [country] = best('country');
  return {
    skus: [...new Map(skus.map((choice) => [choice.sku.id, choice])).values()],
    country: typeof country?.value === 'string' ? country.value : undefined,
  };
}
