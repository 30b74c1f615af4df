import type { Repair, Replacement } from '../read/repair.ts';
import { element, text, textOf } from '../read/tree.ts';

/**
 * `> [!VIDEO address]` becomes a link, so that the video's host is not contacted before a click.
 */
export const video: Repair = {
  tags: ['blockquote'],
  element(quote, _, { labels, report }): Replacement {
    const written = /^\s*\[!VIDEO\s*([^\]]*)\]\s*$/iu.exec(textOf(quote));
    const href = written?.[1]?.trim() ?? '';
    const host = /^https?:\/\/\S+$/iu.test(href) ? URL.parse(href)?.hostname : undefined;
    if (written !== null && host === undefined)
      report('KB45', quote, `${written[0].trim()} is not a web address; it is shown as written`);
    if (host === undefined) return undefined;
    report('KB16', quote, `the video ${href} is a link`);
    const link = element('a', { href }, [text(`${labels.video} (${host})`)]);
    return [element('p', { className: ['video'] }, [link])];
  },
};
