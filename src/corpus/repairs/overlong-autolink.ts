import type { Repair, Replacement } from '../read/repair.ts';
import { address, text, textOf, unlinked } from '../read/tree.ts';

const beyondAscii = /[\u0300-\u{10ffff}]/u;

/**
 * An address with a placeholder, such as `https://contoso.com/<tenant>`, leads nowhere and becomes
 * text. Other addresses in running text end at a space; Chinese, Japanese, and Thai have none, so
 * the link swallows the rest of the sentence. It is cut before the first letter of such a script.
 */
export const overlongAutolink: Repair = {
  tags: ['a'],
  element(link, _, { report }): Replacement {
    const words = textOf(link);
    if (!/^(?:https?:\/\/|www\.)/u.test(words) || !address(link, 'href').includes('%'))
      return undefined;
    if (/[<>]/u.test(words)) {
      // An address without a scheme ends before the bracket that closes the placeholder.
      const whole = words.replace(/<[^<>]*$/u, '$&>');
      report('KB32', link, `${whole} contains a placeholder; it is not a link`);
      return unlinked(link);
    }
    const end = words.search(beyondAscii);
    if (end === -1) return undefined;
    const shown = words.slice(0, end);
    const href = shown.startsWith('www.') ? `http://${shown}` : shown;
    if (!URL.canParse(href)) return undefined;
    report(
      'KB32',
      link,
      `the link ran on over "${words.slice(end, end + 30)}"; it now ends before that`,
    );
    link.properties['href'] = href;
    link.children = [text(shown)];
    return [link, text(words.slice(end))];
  },
};
