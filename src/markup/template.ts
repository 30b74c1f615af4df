/**
 * Templates: a page is rendered once, with slots for what differs from page to page, and sections
 * that not every page has. Both are marked with characters that look the same in HTML and in
 * addresses, so the marks can be put wherever their values belong.
 */

/** The mark of a slot. */
export function slot(name: string): string {
  return `~~${name}~~`;
}

/** Marks the beginning and the end of a section. */
export interface SectionMarks {
  readonly open: (section: string) => string;
  readonly close: () => string;
}

export const sectionMarks: SectionMarks = {
  open: (section) => `~~+${section}~~`,
  close: () => '~~-~~',
};

/** For a page that is not a template: everything in it is shown. */
export const noMarks: SectionMarks = { open: () => '', close: () => '' };

/** A piece of a template: literal HTML, a slot, or a section. */
type Piece =
  | string
  | { readonly slot: string }
  | { readonly section: string; readonly pieces: readonly Piece[] };

export interface Template {
  /** The names of all slots. */
  readonly slots: ReadonlySet<string>;
  /**
   * @param values the HTML for each slot
   * @param shows whether the page has a section
   */
  readonly fill: (
    values: Readonly<Record<string, string>>,
    shows: (section: string) => boolean,
  ) => string;
}

/**
 * Splits a rendered page at its marks, once for all pages that are made from it. What looks like a
 * mark in a value is not one.
 * @throws if a section does not end, or none began
 */
export function parseTemplate(html: string): Template {
  const top: Piece[] = [];
  const open: Piece[][] = [top];
  const slots = new Set<string>();
  for (const [at, text] of html.split(/~~([+\w/-]+)~~/u).entries()) {
    const innermost = open.at(-1);
    if (innermost === undefined) throw new Error('The template ends a section that never began');
    if (at % 2 === 0) innermost.push(text);
    else if (text === '-') open.pop();
    else if (text.startsWith('+')) {
      const pieces: Piece[] = [];
      innermost.push({ section: text.slice(1), pieces });
      open.push(pieces);
    } else {
      innermost.push({ slot: text });
      slots.add(text);
    }
  }
  if (open.length !== 1) throw new Error('The template has a section that does not end');
  return { slots, fill: (values, shows) => filled(top, values, shows) };
}

function filled(
  pieces: readonly Piece[],
  values: Readonly<Record<string, string>>,
  shows: (section: string) => boolean,
): string {
  let html = '';
  for (const piece of pieces)
    if (typeof piece === 'string') html += piece;
    else if ('slot' in piece) html += values[piece.slot] ?? '';
    else if (shows(piece.section)) html += filled(piece.pieces, values, shows);
  return html;
}
