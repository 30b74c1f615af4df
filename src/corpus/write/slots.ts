/**
 * The slots in a template that each page fills. They are marked with characters that look the same in
 * HTML and in addresses.
 */
const names = ['title', 'description', 'robots', 'moved', 'locale', 'path', 'main'] as const;

export type SlotName = (typeof names)[number];

/** The mark of a slot, to be put where its value belongs. */
export function slot(name: SlotName): string {
  return `~~${name}~~`;
}

/** A piece of a template: literal text, or a slot. */
export type Piece = string | { readonly slot: SlotName };

/** Splits a text at its marks. */
export function piecesOf(text: string): Piece[] {
  return text.split(/~~([a-z]+)~~/u).map((part, at) => {
    if (at % 2 === 0) return part;
    const name = names.find((known) => known === part);
    if (name === undefined) throw new Error(`The template has an unknown place “${part}”`);
    return { slot: name };
  });
}
