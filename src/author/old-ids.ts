/** What an article's front matter says about ids and outcomes in old links. */

import type { FrontMatter } from './front-matter.ts';

type Ids<To = string> = Readonly<Record<string, To>>;

export interface OldIds {
  readonly steps: Ids;
  readonly answers: Ids;
  readonly retired: Ids<string | null>;
  readonly changed: Ids;
}

/** A translation has none, as only the source has structure. */
export function oldIdsOf(frontMatter: FrontMatter): OldIds {
  const { renamed, retired, changed } = frontMatter.translation === 'source' ? frontMatter : {};
  return {
    steps: renamed?.steps ?? {},
    answers: renamed?.answers ?? {},
    retired: retired ?? {},
    changed: changed ?? {},
  };
}
