/** The panel's controls: sign in, try the sample, choose a person, check again, sign out. */

import { all, find } from '../dom.ts';
import { choosePerson } from './choose-person.ts';
import type { Directory } from './directory.ts';
import { make, onClick } from '../elements.ts';
import { withPart } from '../lazy-part.ts';
import { showFault } from './fault.ts';
import type { Words } from './words.ts';

interface Changes {
  /** A different person was chosen, or someone signed in. */
  readonly changed: () => Promise<void>;
  readonly again: () => Promise<void>;
}

export class PanelForm {
  readonly #element: HTMLDetailsElement;
  readonly #directory: Directory;
  readonly #words: Words;
  readonly #changes: Changes;

  constructor(element: HTMLDetailsElement, directory: Directory, words: Words, changes: Changes) {
    this.#element = element;
    this.#directory = directory;
    this.#words = words;
    this.#changes = changes;
    this.#wire();
  }

  /**
   * Updates the controls to match the session.
   * @param isSaid whether the page shows the directory's fault elsewhere
   */
  show(isSaid = false): void {
    const { tabState, person, isSample, who } = this.#directory;
    const { account, whom } = tabState;
    for (const part of all(this.#element, '[data-offer]')) part.hidden = account !== undefined;
    for (const part of all(this.#element, '[data-active]')) part.hidden = account === undefined;
    for (const radio of all(this.#element, '[name="whom"]')) {
      if (radio instanceof HTMLInputElement) radio.checked = radio.value === whom;
    }
    this.#toggle('[data-other-hint]', whom === 'other' && !isSample);
    this.#toggle('[data-find]', whom === 'other' && account !== undefined);
    this.#toggle('[data-is-sample]', isSample);
    this.#toggle('[data-organizations]', isSample);
    this.#text('[data-account]', account && this.#words.say('directory.signed-in', account));
    this.#text('summary > h2', this.#title(person && who?.name));
    this.#status(isSaid);
  }

  /** Opens the panel and scrolls to it, if it has something to say. */
  present(): void {
    const status = this.#find('[data-directory-status]');
    if (!status?.hasChildNodes()) return;
    this.#element.open = true;
    status.scrollIntoView({ block: 'center' });
  }

  #title(name: string | undefined): string {
    if (name === undefined) return this.#words.say('directory.title');
    return this.#directory.isSample
      ? this.#words.say('directory.active-sample', { name })
      : this.#words.say('directory.active', { name });
  }

  #status(isSaid: boolean): void {
    const { fault, isActive, person } = this.#directory;
    if (fault && !isSaid) {
      const at = { directory: this.#directory, words: this.#words };
      const { again, changed: settled } = this.#changes;
      this.#say(...showFault(fault, { ...at, again, settled }));
    } else if (isActive && !person) this.#say(this.#words.say('directory.choose'));
    else this.#say();
  }

  /** Shows a message in the panel's live region. */
  #say(...what: readonly (Node | string)[]): void {
    const said = what.map((part) => (typeof part === 'string' ? make('p', {}, part) : part));
    this.#find('[data-directory-status]')?.replaceChildren(...said);
  }

  #wire(): void {
    const directory = this.#directory;
    onClick(this.#button('[data-start]'), async () => {
      this.#say(this.#words.say('directory.signing-in'));
      try {
        await directory.signIn();
      } finally {
        this.show();
      }
    });
    onClick(this.#button('[data-sample]'), () => this.#trySample());
    onClick(this.#button('[data-check-again]'), this.#changes.again);
    onClick(this.#button('[data-sign-out]'), async () => {
      await directory.signOut();
      location.reload();
    });
    for (const radio of all(this.#element, '[name="whom"]')) {
      if (!(radio instanceof HTMLInputElement)) continue;
      radio.onchange = () => {
        directory.tabState.whom = radio.value === 'other' ? 'other' : 'me';
        directory.forget();
        this.show();
        this.#try(this.#changes.changed);
      };
    }
    choosePerson(this.#element, directory, {
      onChoose: () => {
        this.#try(this.#changes.changed);
      },
      onFound: (count) => {
        if (count === undefined) this.#say();
        else this.#say(this.#words.say('directory.found', { count }));
      },
      onFault: () => {
        this.#status(false);
      },
    });
    if (directory.tab.sample !== undefined) this.#try(() => this.#listOrganizations());
  }

  /** Opens a sample organization, by default the first. */
  async #trySample(id?: string): Promise<void> {
    await this.#directory.trySample(id);
    await this.#listOrganizations();
    await this.#changes.changed();
  }

  async #listOrganizations(): Promise<void> {
    const select = this.#find('#organization');
    const { organizations } = await this.#directory.sample();
    if (!(select instanceof HTMLSelectElement)) return;
    select.replaceChildren(...organizations.map(({ id, name }) => new Option(name, id)));
    select.value = this.#directory.tab.sample ?? '';
    select.onchange = () => {
      this.#try(() => this.#trySample(select.value));
    };
  }

  /** Runs an action, showing an error if a lazy part that it needs fails to load. */
  #try(act: () => Promise<void>): void {
    void withPart(this.#find('[data-directory-status]') ?? this.#element, act);
  }

  #find(selector: string): HTMLElement | null {
    return find(this.#element, selector);
  }

  #button(selector: string): HTMLButtonElement | null {
    return this.#element.querySelector<HTMLButtonElement>(selector);
  }

  #toggle(selector: string, shown: boolean): void {
    for (const part of all(this.#element, selector)) part.hidden = !shown;
  }

  #text(selector: string, text = ''): void {
    const part = this.#find(selector);
    if (part && part.textContent !== text) part.textContent = text;
  }
}
