import type { Plan } from './plan.ts';

/**
 * What Microsoft sells under one part number, such as “Microsoft 365 E3”: its GUID, part number and
 * name, and the names of the plans in it that the table knows about. The admin centers call it a
 * product too, which here is what a guide is about.
 */
export interface Sku {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  readonly plans: readonly string[];
}

/** What was sold, called by Microsoft's name if known, else by its part number, else by its GUID. */
export interface SkuRef {
  /** GUID, in lower case. */
  readonly id: string;
  readonly name: string;
  /** Microsoft's part number, which scripts use; not always known. */
  readonly part?: string;
}

/** Microsoft's table, reduced to what certain products need. */
export interface SkuData {
  /** Everything that includes one of the products' plans. */
  readonly carriers: readonly Sku[];
  /** The names of everything else, by `shortId`. */
  readonly others: Readonly<Record<string, string>>;
}

/** What the table says about a SKU; without `plans`, it includes none of ours. */
export type KnownSku = Pick<Sku, 'name' | 'plans'> & Partial<Pick<Sku, 'part'>>;

/**
 * Abbreviates a GUID where only a name depends on it. Full GUIDs are random and hardly compress:
 * they would more than double what readers download.
 */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

export class SkuTable {
  readonly #carriers: ReadonlyMap<string, Sku>;
  readonly #others: Readonly<Record<string, string>>;

  constructor({ carriers, others }: SkuData) {
    this.#carriers = new Map(carriers.map((sku) => [sku.id, sku]));
    this.#others = others;
  }

  /**
   * The SKU with this GUID (lower case), if Microsoft's table has it. “Known, without the plan” is
   * not the same as “unknown”: what is newer than the table may include anything.
   */
  known(id: string): KnownSku | undefined {
    const carrier = this.#carriers.get(id);
    if (carrier) return carrier;
    const key = shortId(id);
    const name = Object.hasOwn(this.#others, key) ? this.#others[key] : undefined;
    return name === undefined ? undefined : { name, plans: [] };
  }

  /** Which of `plans` the SKU with this GUID includes, as far as the table knows. */
  plansIn(id: string, plans: readonly Plan[]): readonly Plan[] {
    const carried = this.#carriers.get(id)?.plans ?? [];
    return plans.filter((plan) => carried.includes(plan.name));
  }

  /**
   * What to call a SKU: the name in the table, or else what Graph sent.
   *
   * @param id GUID, in lower case
   * @param part the part number that Graph sent, if any
   */
  ref(id: string, part?: string): SkuRef {
    const known = this.known(id);
    const number = part ?? known?.part;
    return { id, name: known?.name ?? number ?? id, ...(number !== undefined && { part: number }) };
  }
}
