import type { Repair, Replacement } from '../read/repair.ts';
import { address, unlinked } from '../read/tree.ts';

/** Addresses that contain a template for the locale, lack a scheme, or are invalid. */
export const irregularAddress: Repair = {
  tags: ['a'],
  element(link, _, { language, report }): Replacement {
    const original = address(link, 'href');
    let href = original.trim();
    if (/lang-locale/iu.test(href))
      href = href.replace(/(?:%7B|\{)lang-locale(?:%7D|\})/giu, language.tag.toLowerCase());
    if (href.startsWith('//')) href = `https:${href}`;
    if (/^[^\s/?#@:]+@[^\s/?#@:]+\.[a-z]{2,}$/iu.test(href)) href = `mailto:${href}`;
    if (/^www\.[^/]+\./iu.test(href)) href = `https://${href}`;
    if (/^https?:/iu.test(href) && !URL.canParse(href)) {
      report('KB32', link, `${original} is not an address; the words are kept, without a link`);
      return unlinked(link);
    }
    if (href === original) return undefined;
    report('KB32', link, `${original} is read as ${href}`);
    link.properties['href'] = href;
    return undefined;
  },
};
