import type { ElementContent } from 'hast';
import type { Repair, Replacement } from '../read/repair.ts';
import { element, isElement, text } from '../read/tree.ts';

/** Addresses, paths, registry keys, cmdlets, GUIDs, and error codes must not be reordered. */
const leftToRight = new RegExp(
  `((?<![\\p{L}\\p{N}_])(?:${[
    /(?:https?:\/\/|www\.)[^\s<>()]*[^\s<>().,;:]/u,
    /[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]*[A-Za-z0-9]/u,
    /[A-Z]:\\[^\s<>]+/u,
    /[A-Za-z0-9_.-]+(?:\\[A-Za-z0-9_.-]+)+/u,
    /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12,}/u,
    /0x[0-9A-Fa-f]{2,}/u,
    /[A-Z]{3,}[0-9]{3,}/u,
    /[A-Z][a-z]+-[A-Z][A-Za-z]+(?: -[A-Za-z0-9]+)*/u,
    /\d+\.\d+\.\d+(?:\.\d+)*/u,
  ]
    .map((pattern) => pattern.source)
    .join('|')})(?![\\p{L}\\p{N}_]))`,
  'u',
);

/** In right-to-left text: gives code its own direction, and isolates codes within text. */
export const direction: Repair = {
  tags: ['code', 'pre'],
  element(code, _, { language }) {
    if (language.dir === 'rtl') code.properties['dir'] = 'ltr';
    return undefined;
  },
  text(node, parent, { language }): Replacement {
    if (language.dir !== 'rtl' || isElement(parent, 'code', 'bdi', 'var')) return undefined;
    const pieces = node.value.split(leftToRight);
    if (pieces.length === 1) return undefined;
    return pieces.flatMap((piece, n): ElementContent[] => {
      if (piece === '') return [];
      return n % 2 === 0 ? [text(piece)] : [element('bdi', { dir: 'ltr' }, [text(piece)])];
    });
  },
};
