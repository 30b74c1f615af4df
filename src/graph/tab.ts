import { isRecord } from '../facts/json.ts';
import { isScope, type Scope } from '../facts/scopes.ts';

/** How a reader's organisation, or the reader, said no. */
export type Refusal = 'consent-refused' | 'admin-approval';

/** What the next page has to say about signing in or out, once. */
export type Notice =
  /** Microsoft sent somebody back although nothing was asked: by Back, or from an old page. */
  | { readonly kind: 'stray' }
  /** Another account came back than the one that left; its name, which is private. */
  | { readonly kind: 'switched'; readonly before: string }
  | { readonly kind: 'signed-out' };

const ASKING = 'guidepost.asking';
const REFUSED = 'guidepost.refused';
const SAMPLE = 'guidepost.sample';
const SIGNED_IN = 'guidepost.signed-in';
const NOTICE = 'guidepost.notice';
/** Not one of those that make a page load what signs in (`browser/directory/hook.ts`). */
const PLACE = 'guidepost:sign-in-place';

/** Everything that Guidepost keeps in a tab has a key that begins so. */
const OWN = /^guidepost[.:]/u;

/**
 * What sign-in keeps in the tab, besides MSAL's own entries. No tokens. This file loads nothing, so a
 * page can tell at no cost whether it has to load the rest.
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

  /** The page from which the reader left, as a path with its answers; it never leaves the tab. */
  get place(): string | undefined {
    const place = this.#storage.getItem(PLACE) ?? '';
    return /^\/(?![/\\])/u.test(place) ? place : undefined;
  }

  set place(path: string | undefined) {
    this.#put(PLACE, path);
  }

  /** The id of the sample organisation that was opened. */
  get sample(): string | undefined {
    return this.#storage.getItem(SAMPLE) ?? undefined;
  }

  set sample(id: string | undefined) {
    this.#put(SAMPLE, id);
  }

  get notice(): Notice | undefined {
    const notice = this.#read(NOTICE);
    return isNotice(notice) ? notice : undefined;
  }

  set notice(notice: Notice | undefined) {
    try {
      this.#put(NOTICE, notice && JSON.stringify(notice));
    } catch {
      // A full store costs the sentence, and nothing else.
    }
  }

  /** How a scope was refused, which says more than that there is no consent to it. */
  refusal(scope: Scope): Refusal | undefined {
    const reason = this.#refusals()[scope];
    return reason === 'consent-refused' || reason === 'admin-approval' ? reason : undefined;
  }

  refuse(scope: Scope, reason: Refusal | undefined): void {
    const text = JSON.stringify({ ...this.#refusals(), [scope]: reason });
    this.#put(REFUSED, text === '{}' ? undefined : text);
  }

  forgetRefusals(): void {
    this.#put(REFUSED, undefined);
  }

  /**
   * Removes what is Guidepost's own; other sites of the same origin keep theirs.
   * @param isOwn for further keys, such as those of a library
   */
  clear(isOwn: (key: string) => boolean = () => false): void {
    const keys = Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at));
    for (const key of keys)
      if (key !== null && (OWN.test(key) || isOwn(key))) this.#storage.removeItem(key);
  }

  #refusals(): Readonly<Record<string, unknown>> {
    const stored = this.#read(REFUSED);
    return isRecord(stored) ? stored : {};
  }

  #read(key: string): unknown {
    try {
      return JSON.parse(this.#storage.getItem(key) ?? 'null');
    } catch {
      return undefined;
    }
  }

  #put(key: string, value: string | undefined): void {
    if (value === undefined) this.#storage.removeItem(key);
    else this.#storage.setItem(key, value);
  }
}

function isNotice(value: unknown): value is Notice {
  if (!isRecord(value)) return false;
  const { kind, before } = value;
  return (
    kind === 'stray' || kind === 'signed-out' || (kind === 'switched' && typeof before === 'string')
  );
}
