/**
 * What this tab stores while connected to a directory: which person is looked up, what was read and
 * when, and which answers were filled in. All of it is deleted at sign-out, like everything else in
 * the tab.
 */

import { isEvidence } from '../../facts/core/evidence.ts';
import { evidenceKinds, type Evidence, type Reading } from '../../facts/index.ts';
import { isRecord } from '../../facts/core/json.ts';
import type { FoundPerson } from '../../graph/people.ts';
import type { StepId } from '../../guide/config.ts';
import type { Given } from '../../guide/machine.ts';

/** The signed-in account, as far as the page shows it. */
export interface StoredAccount {
  readonly name: string;
  readonly address: string;
  readonly isSample: boolean;
}

type Entry =
  'account' | 'whom' | 'person' | 'sku' | 'readings' | 'filled' | 'held' | 'opened' | 'shows';

export class TabState {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  get account(): StoredAccount | undefined {
    const value = this.#get('account');
    return isAccount(value) ? value : undefined;
  }
  set account(account: StoredAccount | undefined) {
    this.#put('account', account);
  }

  get whom(): 'me' | 'other' {
    return this.#get('whom') === 'other' ? 'other' : 'me';
  }
  set whom(whom: 'me' | 'other') {
    this.#put('whom', whom);
  }

  /** The person chosen, if it is not the reader. */
  get person(): FoundPerson | undefined {
    const value = this.#get('person');
    return isPerson(value) ? value : undefined;
  }
  set person(person: FoundPerson | undefined) {
    this.#put('person', person);
  }

  /** GUID of the license to use in commands, if the reader chose one of several. */
  get sku(): string | undefined {
    const value = this.#get('sku');
    return typeof value === 'string' ? value : undefined;
  }
  set sku(id: string | undefined) {
    this.#put('sku', id);
  }

  /** When the sample was opened, in milliseconds. Its dates are relative to this time. */
  get opened(): number {
    const value = this.#get('opened');
    return typeof value === 'number' ? value : Date.now();
  }
  set opened(time: number) {
    this.#put('opened', time);
  }

  /** A question to ask although its fact is known, because the reader came to answer it. */
  get held(): StepId | undefined {
    const value = this.#get('held');
    return typeof value === 'string' ? value : undefined;
  }
  set held(question: StepId | undefined) {
    this.#put('held', question);
  }

  /** What the reader chose to see: names in the summary, examples in the commands. */
  shows(what: 'names' | 'examples'): boolean {
    const value = this.#get('shows');
    return isRecord(value) && value[what] === true;
  }
  setShows(what: 'names' | 'examples', isShown: boolean): void {
    const value = this.#get('shows');
    this.#put('shows', { ...(isRecord(value) ? value : {}), [what]: isShown });
  }

  reading(key: string): Reading | undefined {
    const value = this.#readings()[key];
    return isReading(value) ? value : undefined;
  }
  keepReading(key: string, reading: Reading): void {
    this.#put('readings', { ...this.#readings(), [key]: reading });
  }
  /** The evidence of all stored readings. */
  get evidence(): readonly Evidence[] {
    return Object.values(this.#readings()).flatMap((value) =>
      isReading(value) ? value.evidence : [],
    );
  }
  forgetReadings(): void {
    this.#put('readings', undefined);
  }

  /** Whether this answer was filled in from the directory. */
  isFilled(article: string, question: StepId, given: Given): boolean {
    return this.#filled()[`${article} ${question}`] === given;
  }
  fill(article: string, answers: readonly (readonly [StepId, Given])[]): void {
    const entries = answers.map(([question, given]) => [`${article} ${question}`, given] as const);
    this.#put('filled', { ...this.#filled(), ...Object.fromEntries(entries) });
  }
  /** Records that the reader answered a question by hand. */
  unfill(article: string, question: StepId): void {
    this.#put('filled', { ...this.#filled(), [`${article} ${question}`]: undefined });
  }

  #readings(): Readonly<Record<string, unknown>> {
    const value = this.#get('readings');
    return isRecord(value) ? value : {};
  }

  #filled(): Readonly<Record<string, unknown>> {
    const value = this.#get('filled');
    return isRecord(value) ? value : {};
  }

  #get(entry: Entry): unknown {
    try {
      return JSON.parse(this.#storage.getItem(`guidepost.${entry}`) ?? 'null');
    } catch {
      return undefined;
    }
  }

  #put(entry: Entry, value: unknown): void {
    const key = `guidepost.${entry}`;
    try {
      if (value === undefined) this.#storage.removeItem(key);
      else this.#storage.setItem(key, JSON.stringify(value));
    } catch {
      // If the store is full, the only cost is another request later.
    }
  }
}

function isAccount(value: unknown): value is StoredAccount {
  return (
    isRecord(value) && typeof value['name'] === 'string' && typeof value['address'] === 'string'
  );
}

function isPerson(value: unknown): value is FoundPerson {
  return isAccount(value) && 'id' in value && typeof value.id === 'string';
}

/**
 * Whether this is a reading in the current format. Those stored by an older version are read again.
 */
function isReading(value: unknown): value is Reading {
  if (!isRecord(value) || !Array.isArray(value['evidence'])) return false;
  if (!value['evidence'].every((piece) => isEvidence(piece, evidenceKinds))) return false;
  if (value['known'] === false) return isRecord(value['fault']);
  const readAt = value['readAt'];
  const isDated = typeof readAt === 'string' && !Number.isNaN(Date.parse(readAt));
  return value['known'] === true && isRecord(value['answer']) && isDated;
}
