/** What an article's front matter says of ids and outcomes that links were sent with. */

import type { FrontMatter } from './front-matter.ts';

type Ids<To = string> = Readonly<Record<string, To>>;

export interface OldIds {
  readonly steps: Ids;
  readonly answers: Ids;
  readonly retired: Ids<string | null>;
  readonly changed: Ids;
}

/** A translation has none: structure comes from the source alone. */
export function oldIdsOf(frontMatter: FrontMatter): OldIds {
  const { renamed, retired, changed } = frontMatter.translation === 'source' ? frontMatter : {};
  return {
    steps: renamed?.steps ?? {},
    answers: renamed?.answers ?? {},
    retired: retired ?? {},
    changed: changed ?? {},
  };
}
