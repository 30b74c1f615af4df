/** The text that a new translation begins as: the source's words under the source's ids, as a draft. */

import { stringify } from 'yaml';
import type { Place } from '../guide/diagnostic.ts';
import type { Document } from '../guide/document.ts';

const frontMatter = /^---\r?\n[^]*?\n---/u;

/** The opening tag of a step or an answer; the check lets quoted text alone be an attribute. */
const openingTag = /^<(\w+)(?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'))?)*\s*>/u;

/**
 * @param text the source's file, which has no errors
 * @param source the same, read
 */
export function newTranslation(text: string, source: Document): string {
  const tags = source.steps.flatMap((step) => [step, ...step.answers]);
  // From the end, so that what is still to be changed stays where it is.
  const bare = tags.reduceRight((changed, { id, place }) => {
    const start = offsetOf(text, place);
    const rest = changed.slice(start).replace(openingTag, `<$1 id="${id}">`);
    return changed.slice(0, start) + rest;
  }, text);
  return bare.replace(frontMatter, () => `---\n${frontMatterOf(source)}---`);
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** Who translates is not known yet; a person is whom the file is made for. */
function frontMatterOf({ frontMatter: front }: Document): string {
  const { title, description } = front;
  const sources = front.translation === 'source' ? front.sources : [];
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
