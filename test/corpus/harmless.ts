import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';

const elements = new Set(
  'a abbr aside b bdi blockquote br caption cite code dd del details dfn div dl dt em h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var wbr'.split(
    ' ',
  ),
);
const attributes = new Set(
  'href title className dataAlert dir open id src alt loading start colSpan rowSpan scope lang role translate tabIndex ariaLabel'.split(
    ' ',
  ),
);
/** Without a scheme, a colon can only come after a character that no scheme contains. */
const address = /^(?:(?:https?|mailto|tel|ms-settings|feedback-hub):|[^:/?#]*(?:[/?#]|$))/iu;

/**
 * What could do harm in a piece of HTML, read by an HTML parser like a browser would, not as the
 * sanitizer intended. Also reports if parsing it again gives a different result (mXSS).
 */
export function harmIn(html: string): string[] {
  const root = parsed(html);
  const again = toHtml(root);
  return [...harmUnder(root), ...(toHtml(parsed(again)) === again ? [] : ['changes when read'])];
}

function parsed(html: string): Root {
  const root = htmlToHast(html, { fragment: true });
  if (root.type !== 'root') throw new TypeError(root.type);
  return root;
}

function harmUnder(node: Root | Element): string[] {
  return node.children.flatMap((child) => {
    if (child.type === 'comment') return ['comment'];
    if (child.type !== 'element') return [];
    const harm = elements.has(child.tagName) ? [] : [`<${child.tagName}>`];
    for (const [name, value] of Object.entries(child.properties)) {
      if (!attributes.has(name)) harm.push(`${child.tagName} ${name}`);
      if (name === 'id' && !String(value).startsWith('kb-')) harm.push(`id ${String(value)}`);
      if ((name === 'href' || name === 'src') && !address.test(String(value)))
        harm.push(`${name} ${String(value)}`);
    }
    return [...harm, ...harmUnder(child)];
  });
}
