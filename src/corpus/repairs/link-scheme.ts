import type { Repair, Replacement } from '../read/repair.ts';
import { address, unlinked } from '../read/tree.ts';

/** Allowed schemes of links; those that open an app on the reader's device are reported. */
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

/** Checks links by scheme: known ones stay; for any other (`javascript:`), only the words do. */
export const linkScheme: Repair = {
  tags: ['a'],
  element(link, _, { report }): Replacement {
    const href = address(link, 'href');
    if (/^https?:\/\//iu.test(href)) return undefined;
    // Browsers ignore control characters and whitespace in a scheme, so ignore them here too.
    const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(href.replace(/[\p{Cc}\p{Cf}\s]/gu, ''))?.[1];
    if (scheme === undefined || ordinary.has(scheme.toLowerCase())) return undefined;
    if (known.has(scheme.toLowerCase())) {
      report('KB27', link, `${href} opens an app`);
      return undefined;
    }
    report('KB27', link, `a link may not begin with ${scheme}: the words are kept, without a link`);
    return unlinked(link);
  },
};
