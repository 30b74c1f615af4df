/**
 * A column's alignment in Markdown (`---:`) as a class, since the page's policy forbids inline
 * styles.
 */

/** The properties that the compiled article passes to a cell. */
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
