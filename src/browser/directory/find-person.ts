/** Choosing somebody by typing: a combobox with a list, for the mouse, the keyboard and the ear. */

import type { Found, FoundPerson } from '../../graph/people.ts';
import type { Fault } from '../../facts/reasons.ts';
import { make } from './element.ts';

interface Options {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly search: (text: string) => Promise<Found>;
  /** Whom to offer before anything is typed. */
  readonly suggest: () => Promise<readonly FoundPerson[]>;
  readonly onChoose: (person: FoundPerson) => void;
  readonly onFound: (count: number) => void;
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

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
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
    input.value = person.name;
    close();
    on.onChoose(person);
  };
  const show = (found: readonly FoundPerson[]) => {
    people = found;
    list.replaceChildren(...people.map((person, index) => option(person, index, choose)));
    list.hidden = people.length === 0;
    input.setAttribute('aria-expanded', String(people.length > 0));
    activate(-1);
    on.onFound(people.length);
  };
  const search = async () => {
    asked += 1;
    const mine = asked;
    const found = await on.search(input.value);
    // What was typed since has its own answer coming.
    if (mine !== asked) return;
    if (found.ok) show(found.people);
    else on.onFault(found.fault);
  };

  const suggest = async () => {
    asked += 1;
    const mine = asked;
    const found = await on.suggest();
    if (mine === asked && found.length > 0) show(found);
  };

  input.onfocus = () => {
    input.select();
    void suggest();
  };
  input.oninput = () => {
    clearTimeout(timer);
    asked += 1;
    if (input.value.trim() === '') void suggest();
    else if (input.value.trim().length < 2) close();
    else timer = setTimeout(() => void search(), REST);
  };
  input.onblur = () => {
    asked += 1;
    close();
  };
  input.onkeydown = (event) => {
    if (event.key === 'Escape') close();
    if (list.hidden) return;
    const last = people.length - 1;
    if (event.key === 'ArrowDown') activate(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') activate(active <= 0 ? last : active - 1);
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
  const item = make('li', { role: 'option', id: `people-${index}` }, person.name, ' ');
  item.append(make('span', { class: 'detail' }, person.address));
  // Before the field loses its focus, and with it the list.
  item.onmousedown = (event) => {
    event.preventDefault();
    choose(person);
  };
  return item;
}
