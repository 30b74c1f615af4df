/** Choosing somebody by typing: a combobox with a list, for the mouse, the keyboard and the ear. */

import type { Found, FoundPerson } from '../../graph/people.ts';
import type { Fault } from '../../facts/reasons.ts';
import { make } from './element.ts';

interface Options {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly search: (text: string) => Promise<Found>;
  /** Whom to offer before anything is typed; undefined for nobody. */
  readonly suggest: () => Promise<Found | undefined>;
  readonly onChoose: (person: FoundPerson) => void;
  /** How many were found; undefined when nothing was looked for. */
  readonly onFound: (count: number | undefined) => void;
  readonly onFault: (fault: Fault) => void;
}

/** How long typing has to rest before the directory is asked, in milliseconds. */
const REST = 250;

/** Wires the combobox. @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function enableFinding({ input, list, ...on }: Options): void {
  let people: readonly FoundPerson[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  /** Nothing that is under way may open the list any more. */
  const cancel = () => {
    clearTimeout(timer);
    asked += 1;
  };
  const setOpen = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    activate(-1);
  };
  const close = () => {
    cancel();
    setOpen(false);
  };
  const activate = (index: number) => {
    active = index;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === index));
    const option = list.children[index];
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const choose = (person: FoundPerson | undefined) => {
    if (!person) return;
    close();
    input.value = person.name;
    on.onChoose(person);
  };
  const show = (found: readonly FoundPerson[]) => {
    people = found;
    list.replaceChildren(...people.map((person, index) => option(person, index, choose)));
    setOpen(people.length > 0);
  };
  /** Shows what comes of asking, unless something else was typed or done since. */
  const ask = async (answer: Promise<Found | undefined>) => {
    const mine = asked;
    const found = await answer;
    if (mine !== asked || !found) return;
    show(found.ok ? found.people : []);
    if (found.ok) on.onFound(found.people.length);
    else on.onFault(found.fault);
  };
  const look = () => {
    const text = input.value.trim();
    if (text.length >= 2) return ask(on.search(text));
    show([]);
    on.onFound(undefined);
    return text === '' ? ask(on.suggest()) : undefined;
  };

  input.onfocus = () => {
    input.select();
    cancel();
    void ask(on.suggest());
  };
  input.oninput = () => {
    cancel();
    timer = setTimeout(() => void look(), REST);
  };
  input.onblur = close;
  input.onkeydown = (event) => {
    // The keys of somebody who is putting a character together are not for the list.
    if (event.isComposing || people.length === 0) return;
    const last = people.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : active - 1;
      if (list.hidden) setOpen(true);
      activate(step < 0 ? last : step);
    } else if (list.hidden) return;
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') choose(people[active]);
    else return;
    event.preventDefault();
  };
}

function option(
  person: FoundPerson,
  index: number,
  choose: (person: FoundPerson) => void,
): HTMLElement {
  // Names and addresses keep their own direction, whatever that of the page.
  const name = make('bdi', {}, person.name);
  const address = make('bdi', { class: 'detail' }, person.address);
  const item = make('li', { role: 'option', id: `people-${index}` }, name, ' ', address);
  // Before the field loses its focus, and with it the list.
  item.onmousedown = (event) => {
    event.preventDefault();
    choose(person);
  };
  return item;
}
