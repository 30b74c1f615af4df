/** The initial text of a new translation: the source's words under the source's ids, as a draft. */

import { stringify } from 'yaml';
import { withBareTags } from '../author/bare-tags.ts';
import type { Written } from '../author/complete.ts';
import type { SourceFrontMatter } from '../author/front-matter.ts';
import type { TextKind } from '../author/text-kind.ts';

const frontMatter = /^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?=\r?\n|$)/u;

/**
 * @param source the source's file, which has no errors
 * @param front the source's front matter
 */
export function newTranslation(
  { text, document: { kind, steps, uses } }: Written,
  front: SourceFrontMatter,
): string {
  const body = withBareTags(text, [...steps, ...uses]).replace(frontMatter, '');
  return `---\n${frontMatterOf(front, kind)}---${body}`;
}

/** Who will translate is not known yet; the file is created for a person. */
function frontMatterOf({ title, description, sources }: SourceFrontMatter, kind: TextKind): string {
  const titles = sources.map(
    ({ id, title: name, supports }) => [id, { title: name, supports }] as const,
  );
  return stringify(
    {
      title,
      ...(kind === 'article' && { description }),
      translation: 'human',
      draft: true,
      ...(titles.length > 0 && { sources: Object.fromEntries(titles) }),
    },
    { lineWidth: 0 },
  );
}
