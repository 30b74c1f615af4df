import { isRecord } from '../facts/json.ts';
import { isScope, type Scope } from '../facts/scopes.ts';

/** How a reader's organisation, or the reader, said no. */
export type Refusal = 'consent-refused' | 'admin-approval';

const ASKING = 'guidepost.asking';
const REFUSED = 'guidepost.refused';
const SAMPLE = 'guidepost.sample';
const SIGNED_IN = 'guidepost.signed-in';

/**
 * What sign-in keeps in the tab, besides MSAL's own entries. No tokens, names or addresses. This
 * file loads nothing, so a page can tell at no cost whether it has to load the rest.
 */
export class Tab {
  readonly #storage: Storage;

  /** @param storage The tab's `sessionStorage`; getting it throws where the browser blocks it. */
  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Whether MSAL has something to do here: a return from Microsoft, or a reader signed in. */
  get needsSignIn(): boolean {
    return this.asking !== undefined || this.#storage.getItem(SIGNED_IN) !== null;
  }

  set isSignedIn(value: boolean) {
    this.#put(SIGNED_IN, value ? 'yes' : undefined);
  }

  /** The scope that the reader has left the page to agree to. */
  get asking(): Scope | undefined {
    const scope = this.#storage.getItem(ASKING);
    return scope !== null && isScope(scope) ? scope : undefined;
  }

  set asking(scope: Scope | undefined) {
    this.#put(ASKING, scope);
  }

  /** The id of the sample organisation that was opened. */
  get sample(): string | undefined {
    return this.#storage.getItem(SAMPLE) ?? undefined;
  }

  set sample(id: string | undefined) {
    this.#put(SAMPLE, id);
  }

  /** Nobody is asked twice for what was refused, unless they ask for it themselves. */
  refusal(scope: Scope): Refusal | undefined {
    const reason = this.#refusals()[scope];
    return reason === 'consent-refused' || reason === 'admin-approval' ? reason : undefined;
  }

  refuse(scope: Scope, reason: Refusal | undefined): void {
    const text = JSON.stringify({ ...this.#refusals(), [scope]: reason });
    this.#put(REFUSED, text === '{}' ? undefined : text);
  }

  /** Empties the storage, MSAL's entries and everything else of this tab. */
  clear(): void {
    this.#storage.clear();
  }

  #refusals(): Readonly<Record<string, unknown>> {
    try {
      const stored: unknown = JSON.parse(this.#storage.getItem(REFUSED) ?? '{}');
      return isRecord(stored) ? stored : {};
    } catch {
      return {};
    }
  }

  #put(key: string, value: string | undefined): void {
    if (value === undefined) this.#storage.removeItem(key);
    else this.#storage.setItem(key, value);
  }
}
