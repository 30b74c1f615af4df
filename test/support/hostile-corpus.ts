/** A corpus whose articles mean harm. */

import { article, corpusFolder } from '../corpus/corpus-folder.ts';
import { hostile } from '../corpus/hostile.ts';

export const hostileTitle = 'Title <img src=x onerror=alert(1)> "onclick=alert(1)';

const text = 'A text that is long enough to stand in a list, and says nothing else.';

/** One article an attack, `p0` and so on, and one whose title is the attack. */
export function hostileCorpus(): ReturnType<typeof corpusFolder> {
  const attacks = hostile.map(
    (attack, n) =>
      [`en-US/Docs/p${n}.md`, article(`Page ${n}`, `${text}\n\n${attack}\n\n${text}`)] as const,
  );
  const title = article(hostileTitle, text);
  return corpusFolder({ ...Object.fromEntries(attacks), 'en-US/Docs/title.md': title });
}
