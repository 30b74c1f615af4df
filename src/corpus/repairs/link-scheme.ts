import type { Repair, Replacement } from '../repair.ts';
import { address, unlinked } from '../tree.ts';

/** Schemes that a link may have; those that open an app of the reader are reported. */
export const linkSchemes = [
  'http',
  'https',
  'mailto',
  'tel',
  'ms-settings',
  'feedback-hub',
] as const;

const known = new Set<string>(linkSchemes);
const ordinary = new Set(['http', 'https', 'mailto']);

/** Links by scheme: known ones stay, of any other (`javascript:`) only the words do. */
export const linkScheme: Repair = {
  tags: ['a'],
  element(link, _, { report }): Replacement {
    const href = address(link, 'href');
    if (/^https?:\/\//i.test(href)) return undefined;
    // Browsers skip control characters and spaces in a scheme, so they do not hide one here.
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\p{Cc}\p{Cf}\s]/gu, ''))?.[1];
    if (scheme === undefined || ordinary.has(scheme.toLowerCase())) return undefined;
    if (known.has(scheme.toLowerCase())) {
      report('KB27', link, `${href} opens an app`);
      return undefined;
    }
    report('KB27', link, `a link may not begin with ${scheme}: the words are kept, without a link`);
    return unlinked(link);
  },
};
