import { fragmentOf } from '../heading.ts';
import type { Repair, Replacement } from '../repair.ts';
import { address } from '../tree.ts';

/** Relative links to `.md` files, and links by the path under which the corpus was published. */
export const articleLink: Repair = {
  tags: ['a'],
  element(link, _, { articleAddress, publishedAddress, report }): Replacement {
    const href = address(link, 'href');
    const published = /^\/AlchemyInsights\/([^?#]+)(#.*)?$/i.exec(href);
    const relative = /^(?![a-z][a-z0-9+.-]*:|\/)([^?#]+)\.md(#.*)?$/i.exec(href);
    const match = published ?? relative;
    if (match === null) return undefined;
    const [, path = '', fragment = ''] = match;
    const code = published === null ? 'KB25' : 'KB26';
    const target = (published === null ? articleAddress : publishedAddress)(decoded(path));
    if (target === undefined) {
      report(code, link, `${href}: no such article; the words stay without a link`);
      return link.children;
    }
    report(code, link, `${href} is linked within the site`);
    link.properties['href'] = target + (fragment && fragmentOf(fragment.slice(1)));
    return undefined;
  },
};

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
