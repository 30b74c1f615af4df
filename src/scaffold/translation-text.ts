/** The text that a new translation begins as: the source's words under the source's ids, as a draft. */

import { mdxToMdast } from 'satteri';
import { stringify } from 'yaml';
import type { SourceFrontMatter } from '../guide/front-matter.ts';
import { attributesOf, childrenOf, isElement, walk } from '../guide/node.ts';

/** A tag up to its end; what is quoted may hold the sign that ends it. */
const openingTag = /^<\w+(?:[^"'>]|"[^"]*"|'[^']*')*>/u;

const structural: readonly string[] = ['Question', 'Answer', 'Outcome'];

/**
 * @param source the source's file, which has no errors
 * @param front what its front matter says
 */
export function newTranslation(source: string, front: SourceFrontMatter): string {
  const text = source.replace(/^\uFEFF/u, '');
  const nodes = childrenOf(mdxToMdast(text));
  const tags = [...walk(nodes)]
    .filter(isElement)
    .filter(({ name }) => name !== null && structural.includes(name));
  // From the end, so that what is still to be changed stays where it is.
  const bare = tags.reduceRight((changed, tag) => {
    const start = tag.position?.start.offset ?? 0;
    const id = attributesOf(tag, () => undefined).get('id') ?? '';
    const rest = changed.slice(start).replace(openingTag, () => `<${tag.name ?? ''} id="${id}">`);
    return changed.slice(0, start) + rest;
  }, text);
  const body = nodes[0]?.position?.end.offset ?? 0;
  return `---\n${frontMatterOf(front)}---${bare.slice(body)}`;
}

/** Who translates is not known yet; a person is whom the file is made for. */
function frontMatterOf({ title, description, sources }: SourceFrontMatter): string {
  const titles = sources.map(
    ({ id, title: name, supports }) => [id, { title: name, supports }] as const,
  );
  return stringify(
    {
      title,
      description,
      translation: 'human',
      draft: true,
      ...(titles.length > 0 && { sources: Object.fromEntries(titles) }),
    },
    { lineWidth: 0 },
  );
}
