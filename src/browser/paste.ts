/** Finds the answers in what a reader pastes. The text stays in its field: nothing keeps or sends it. */

import type { Arrival } from '../guide/arrive.ts';
import { isQuestion } from '../guide/config.ts';
import { answersIn } from '../guide/paste.ts';
import { find, links, toggle } from './dom.ts';
import { make } from './elements.ts';
import type { LoadedGuide } from './guide.ts';

export function offerPaste(root: HTMLElement, { config, words }: LoadedGuide, arrival: Arrival) {
  const { step } = arrival;
  const state = config.states[step];
  const table = isQuestion(state) ? state.meta.match : undefined;
  const box = find(root, `[data-paste="${step}"]`);
  const input = box?.querySelector('textarea');
  const list = box && find(box, '[data-matches]');
  if (!box || !input || !list || !table) return;
  const show = () => {
    const found = new Set(answersIn(input.value, table));
    const answers = links(root, '[data-answer]').filter((link) =>
      found.has(link.dataset['answer'] ?? ''),
    );
    list.replaceChildren(...answers.map((link) => make('li', {}, copyOf(link))));
    toggle(box, '[data-found]', answers.length > 0);
    toggle(box, '[data-none]', answers.length === 0 && input.value.trim() !== '');
  };
  /** Leads where the answer itself leads, and is remembered like it. */
  const copyOf = (link: HTMLAnchorElement) => {
    const answer = link.dataset['answer'] ?? '';
    const copy = make('a', { href: link.href }, words.steps[step]?.answers[answer] ?? answer);
    copy.onclick = link.onclick;
    return copy;
  };
  box.hidden = false;
  input.oninput = show;
  // A browser that goes back restores what was in the field.
  show();
}
