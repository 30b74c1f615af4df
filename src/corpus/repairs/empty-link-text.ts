import type { Element } from 'hast';
import type { Repair } from '../read/repair.ts';
import { address, contains, text, textOf } from '../read/tree.ts';

/** `[](address)`: the text was lost in translation, so the link is invisible. */
export const emptyLinkText: Repair = {
  tags: ['a'],
  element(link, _, { report }) {
    const href = address(link, 'href');
    if (href === '' || textOf(link).trim() !== '' || contains(link, 'img')) return undefined;
    const words = nameOf(link, href);
    report('KB29', link, `the link to ${href} had no words; it shows "${words}"`);
    link.children = [text(words)];
    return undefined;
  },
};

/** Host of a web address; the last part of a path on the site; otherwise the whole address. */
function nameOf(link: Element, href: string): string {
  const title = link.properties['title'];
  if (typeof title === 'string' && title.trim() !== '') return title;
  if (/^https?:/iu.test(href)) return URL.parse(href)?.hostname ?? href;
  return href.replace(/\/+$/u, '').split('/').at(-1) ?? href;
}
