/** Shows what applies to the answers on the way, and only that. */

import type { Arrival } from '../guide/arrive.ts';
import type { Condition } from '../guide/config.ts';
import { appliesTo } from '../guide/known-conditions.ts';
import { all, toggle } from './dom.ts';
import type { LoadedGuide } from './guide.ts';

/**
 * Hides text for other readers, and the words that say whom the rest is for. What depends on a
 * question that came before the link into the middle stays as it is, with these words.
 */
export function showWhatApplies(root: ParentNode, { config }: LoadedGuide, arrival: Arrival): void {
  const { trail, entry } = arrival;
  const way = {
    given: (question: string) => trail.find((passed) => passed.question === question)?.given,
    now: Date.now(),
  };
  const appliesHere = (part: HTMLElement) =>
    appliesTo(config, conditionsIn(part.dataset['when'] ?? ''), way, entry === config.initial);
  for (const block of all(root, '.when')) {
    const applies = appliesHere(block);
    block.hidden = applies === false;
    toggle(block, ':scope > .condition', applies === undefined);
  }
  for (const list of all(root, '[data-targets]')) {
    const items = all(list, '[data-when]').map((item) => ({ item, applies: appliesHere(item) }));
    for (const { item, applies } of items) item.hidden = applies === false;
    // The answer itself leads to the first target that applies, if that is known.
    const first = items.find(({ applies }) => applies !== false);
    list.hidden = first === undefined || first.applies === true;
  }
}

/** Reads `role=admin plan=e5`, as the build writes it. */
function conditionsIn(mark: string): Condition[] {
  return mark.split(' ').map((entry) => {
    const [question = '', answer = ''] = entry.split('=');
    return { question, answer };
  });
}
