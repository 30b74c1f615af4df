/** How Markdown aligns a column (`---:`), as a class: the page's policy lets no style into an element. */

/** What the compiled article hands to a cell. */
export interface Aligned {
  readonly style?: { readonly textAlign?: string };
}

export function alignment({ style }: Aligned): string | undefined {
  switch (style?.textAlign) {
    case 'right':
      return 'align-end';
    case 'center':
      return 'align-center';
    default:
      return undefined;
  }
}
