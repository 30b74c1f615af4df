/** A corpus of malicious articles, with a few exceptions. */

import { readFileSync } from 'node:fs';
import { article, corpusFolder } from '../corpus/corpus-folder.ts';
import { hostile } from '../corpus/hostile.ts';
import { fixtures } from './corpus-site.ts';

export const hostileTitle = 'Title <img src=x onerror=alert(1)> "onclick=alert(1)';

/** Ordinary articles among the others. */
export const harmless = ['alerts', 'rule'];

const text = 'A text that is long enough to stand in a list, and says nothing else.';

/** One article per attack, `p0` and so on, one whose title is the attack, and the harmless ones. */
export function hostileCorpus(): ReturnType<typeof corpusFolder> {
  const texts = new Map([['title', article(hostileTitle, text)]]);
  for (const [n, attack] of hostile.entries())
    texts.set(`p${n}`, article(`Page ${n}`, `${text}\n\n${attack}\n\n${text}`));
  for (const name of harmless)
    texts.set(name, readFileSync(`${fixtures}/en-US/AlchemyInsights/${name}.md`, 'utf8'));
  const files = [...texts].map(([name, words]) => [`en-US/Docs/${name}.md`, words] as const);
  return corpusFolder(Object.fromEntries(files));
}
