/** Choosing the person to look up: the panel's combobox, and the people it offers. */

import { searchPeople, type Found } from '../../graph/people.ts';
import { find } from '../dom.ts';
import { pageLocale } from '../page-address.ts';
import type { Directory } from './directory.ts';
import { FindPerson } from './find-person.ts';

interface Callbacks {
  readonly onChoose: () => void;
  /** How many people were found; undefined if there was nothing to search for. */
  readonly onFound: (count: number | undefined) => void;
  /** The search failed; the directory's fault says why. */
  readonly onFault: () => void;
}

export function choosePerson(panel: HTMLElement, directory: Directory, callbacks: Callbacks): void {
  const input = find(panel, '#person');
  const list = find(panel, '#people');
  const status = find(panel, '[data-directory-status]');
  if (!(input instanceof HTMLInputElement) || !list || !status) return;
  input.value = directory.tabState.person?.name ?? '';
  new FindPerson({
    input,
    list,
    status,
    search: async (text) => sorted(await search(directory, text)),
    suggest: () => suggest(directory),
    onChoose: (person) => {
      directory.choose(person);
      callbacks.onChoose();
    },
    onFound: (count) => {
      directory.fault = undefined;
      callbacks.onFound(count);
    },
    onFault: (fault) => {
      directory.fault = fault;
      callbacks.onFault();
    },
  });
}

async function search(directory: Directory, text: string): Promise<Found> {
  const session = await directory.session();
  return session
    ? searchPeople(session.graph, text)
    : { ok: false, fault: directory.fault ?? { reason: 'signed-out' } };
}

/** In the alphabetical order of the reader's language. */
function sorted(found: Found): Found {
  if (!found.ok) return found;
  const { compare } = new Intl.Collator(pageLocale());
  const people = [...found.people].sort((a, b) => compare(a.name, b.name));
  return { ok: true, people };
}

/** Nobody knows the sample's made-up people by name, so all of them are offered. */
async function suggest(directory: Directory): Promise<Found | undefined> {
  const { sample } = directory.tab;
  if (sample === undefined) return undefined;
  const { organizations } = await directory.sample();
  const found = organizations.find(({ id }) => id === sample);
  return found && sorted({ ok: true, people: found.people });
}
