import type { Repair, Replacement } from '../repair.ts';
import { element, text, textOf } from '../tree.ts';

/** `> [!VIDEO address]`: a link, so that nothing is asked of the video's host before a click. */
export const video: Repair = {
  tags: ['blockquote'],
  element(quote, _, { labels, report }): Replacement {
    const href = /^\s*\[!VIDEO\s+(https:\/\/[^\s\]]+)\s*\]\s*$/.exec(textOf(quote))?.[1];
    const host = href === undefined ? undefined : URL.parse(href)?.hostname;
    if (href === undefined || host === undefined) return undefined;
    report('KB16', quote, `the video ${href} is a link`);
    const link = element('a', { href }, [text(`${labels.video} (${host})`)]);
    return [element('p', { className: ['video'] }, [link])];
  },
};
