/** The names of a product in texts: today's, in the reader's language, and the former one. */

/** The products that texts can name, by id. */
export type ProductNames = Readonly<
  Record<
    string,
    {
      readonly name: string;
      readonly former: readonly string[];
      /** Today's name in locales where it is translated. */
      readonly names: Readonly<Record<string, string>>;
    }
  >
>;

/** In Markdown. The former name is the one that was used last, and comes first. */
export function productName(
  products: ProductNames,
  id: string,
  locale: string,
  isFormer: boolean,
): string {
  const product = products[id];
  const name = isFormer ? product?.former[0] : (product?.names[locale] ?? product?.name);
  return (name ?? id).replace(/[\\`*_[\]<{]/gu, String.raw`\$&`);
}
