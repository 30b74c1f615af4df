/**
 * What a question specifies in addition to its fact's name, as attributes: `product="teams"`. The
 * check of guides and the page, before it reads anything, go by the same description: a wrong
 * parameter must never look like an answer.
 */
import type { Catalog } from './catalog.ts';
import type { Product } from './product.ts';

/** One parameter: how its text becomes a value. */
export interface Parameter<Value> {
  /** The value that a text stands for; undefined if it stands for none. */
  readonly read: (text: string, catalog: Catalog) => Value | undefined;
  /** What may be written: values for a closed list, otherwise a description with an example. */
  readonly allowed: (catalog: Catalog) => readonly string[] | string;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The values of a fact's parameters, by name. */
export type ValuesOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never;
};

/** What a product must have for a fact to read anything about it. */
export type ProductNeed = 'apps' | 'plans' | 'services';

/** A product of `content/products/` that has what the fact needs. */
export function productParameter(need: ProductNeed): Parameter<Product> {
  const fits = (product: Product | undefined) => product !== undefined && product[need].length > 0;
  return {
    read: (text, catalog) => {
      const product = catalog.product(text);
      return fits(product) ? product : undefined;
    },
    allowed: (catalog) => catalog.ids.filter((id) => fits(catalog.product(id))),
  };
}

/** One of a closed list. */
export function choiceParameter<const Choice extends string>(
  choices: readonly Choice[],
): Parameter<Choice> {
  return {
    read: (text) => choices.find((choice) => choice === text),
    allowed: () => choices,
  };
}

/** A whole number between two others, both included. */
export function numberParameter(least: number, most: number): Parameter<number> {
  return {
    read: (text) => {
      const value = /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
      return value !== undefined && value >= least && value <= most ? value : undefined;
    },
    allowed: () => `a whole number from ${least} to ${most}`,
  };
}

/** Text in a format. `says` describes it, with an example. */
export function textParameter(pattern: RegExp, says: string): Parameter<string> {
  return { read: (text) => (pattern.test(text) ? text : undefined), allowed: () => says };
}

/**
 * The values of all parameters.
 *
 * @param written by name, as in the question; the guide may be newer than this page, or wrong
 * @returns undefined if one is missing, superfluous, or stands for nothing
 */
export function readParameters<P extends Parameters>(
  parameters: P,
  written: Readonly<Record<string, string>>,
  catalog: Catalog,
): ValuesOf<P> | undefined {
  const read = Object.entries(parameters).map(([name, parameter]) => {
    const text = Object.hasOwn(written, name) ? written[name] : undefined;
    return [name, text === undefined ? undefined : parameter.read(text, catalog)] as const;
  });
  const values = Object.fromEntries(read);
  const isExact = Object.keys(written).every((name) => Object.hasOwn(parameters, name));
  return isExact && areComplete(values, parameters) ? values : undefined;
}

function areComplete<P extends Parameters>(
  values: Readonly<Record<string, unknown>>,
  parameters: P,
): values is ValuesOf<P> {
  return Object.keys(parameters).every((name) => values[name] !== undefined);
}
