/** An article is read by itself; a part is taken into articles. */
export type TextKind = 'article' | 'part';
