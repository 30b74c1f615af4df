/** Finding a person by typing: a combobox with a list, for mouse, keyboard, and screen readers. */

import type { Found, FoundPerson } from '../../graph/people.ts';
import type { Fault } from '../../facts/core/reasons.ts';
import { closeDirections } from '../../locale/isolate.ts';
import { make } from '../elements.ts';
import { withPart } from '../lazy-part.ts';

interface Options {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** If a lazy part fails to load, the page says so after this element. */
  readonly status: HTMLElement;
  readonly search: (text: string) => Promise<Found>;
  /** Whom to offer before anything is typed; undefined for nobody. */
  readonly suggest: () => Promise<Found | undefined>;
  readonly onChoose: (person: FoundPerson) => void;
  /** How many people were found; undefined if there was nothing to search for. */
  readonly onFound: (count: number | undefined) => void;
  readonly onFault: (fault: Fault) => void;
}

/** How long typing must pause before the directory is queried, in milliseconds. */
const typingPause = 250;

/** Turns an input into a combobox. @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export class FindPerson {
  readonly #on: Options;
  #people: readonly FoundPerson[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Incremented by each query and action, so that late answers can be recognized and dropped. */
  #asked = 0;

  constructor(options: Options) {
    this.#on = options;
    const { input } = options;
    input.onfocus = () => {
      input.select();
      this.#cancel();
      void this.#show(options.suggest());
    };
    input.oninput = () => {
      this.#cancel();
      this.#timer = setTimeout(() => void this.#look(), typingPause);
    };
    input.onblur = () => {
      this.#close();
    };
    input.onkeydown = (event) => {
      // Keys pressed while composing a character are not meant for the list.
      if (!event.isComposing) this.#press(event);
    };
  }

  #press(event: KeyboardEvent): void {
    const { key } = event;
    const wasOpen = !this.#on.list.hidden;
    const isArrow = (key === 'ArrowDown' || key === 'ArrowUp') && this.#people.length > 0;
    if (key === 'Escape') this.#close();
    else if (isArrow) this.#move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && wasOpen) this.#choose(this.#people[this.#active]);
    else return;
    if (wasOpen || isArrow) event.preventDefault();
  }

  #look(): Promise<void> | undefined {
    const { input, search, suggest, onFound } = this.#on;
    const text = input.value.trim();
    if (text !== '') return this.#show(search(text));
    this.#list([]);
    onFound(undefined);
    return this.#show(suggest());
  }

  /** Shows an answer when it arrives, unless something else was typed or done in the meantime. */
  #show(answer: Promise<Found | undefined>): Promise<void> {
    const mine = this.#asked;
    return withPart(this.#on.status, async () => {
      const found = await answer;
      if (mine !== this.#asked || !found) return;
      this.#list(found.ok ? found.people : []);
      if (found.ok) this.#on.onFound(found.people.length);
      else this.#on.onFault(found.fault);
    });
  }

  #list(people: readonly FoundPerson[]): void {
    this.#people = people;
    const options = people.map((person, index) => this.#option(person, index));
    this.#on.list.replaceChildren(...options);
    this.#setOpen(people.length > 0);
  }

  #option(person: FoundPerson, index: number): HTMLElement {
    // Names and addresses keep their own direction, whatever the page's.
    const name = make('bdi', {}, closeDirections(person.name));
    const address = make(
      'span',
      { class: 'detail' },
      make('bdi', {}, closeDirections(person.address)),
    );
    const item = make('li', { role: 'option', id: `people-${index}` }, name, ' ', address);
    // Mousedown comes before the field loses focus, which would close the list.
    item.onmousedown = (event) => {
      event.preventDefault();
      this.#choose(person);
    };
    return item;
  }

  #choose(person: FoundPerson | undefined): void {
    if (!person) return;
    this.#close();
    this.#on.input.value = person.name;
    this.#on.onChoose(person);
  }

  #move(by: number): void {
    const index = this.#active + by;
    this.#setOpen(true);
    this.#activate(index < 0 ? this.#people.length - 1 : index % this.#people.length);
  }

  #activate(index: number): void {
    const { input, list } = this.#on;
    this.#active = index;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === index));
    const option = list.children[index];
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  /** Nothing still in flight may open the list anymore. */
  #cancel(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  #close(): void {
    this.#cancel();
    this.#setOpen(false);
  }

  #setOpen(isOpen: boolean): void {
    this.#on.list.hidden = !isOpen;
    this.#on.input.setAttribute('aria-expanded', String(isOpen));
    this.#activate(-1);
  }
}
