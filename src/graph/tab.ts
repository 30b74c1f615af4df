import { isRecord } from '../facts/core/json.ts';
import { isScope, type Scope } from '../facts/core/scopes.ts';

/** How a reader, or their organization, refused consent. */
export type Refusal = 'consent-refused' | 'admin-approval';

/** What the next page should say, once, about signing in or out. */
export type Notice =
  /**
   * Microsoft redirected here although nothing was asked: through the Back button, or an old page.
   */
  | { readonly kind: 'stray' }
  /** A different account came back than the one that left; the latter's name is private. */
  | { readonly kind: 'switched'; readonly before: string }
  | { readonly kind: 'signed-out' };

const askingKey = 'guidepost.asking';
const refusedKey = 'guidepost.refused';
const sampleKey = 'guidepost.sample';
const signedInKey = 'guidepost.signed-in';
const noticeKey = 'guidepost.notice';
/** Not one of the keys that make a page load sign-in (`browser/directory/panel-entry.ts`). */
const placeKey = 'guidepost:sign-in-place';

/** Every key that Guidepost stores in a tab starts like this. */
const ownKey = /^guidepost[.:]/u;

/**
 * What sign-in stores in the tab, apart from MSAL's own entries. No tokens. This file imports
 * nothing heavy, so that a page can tell at no cost whether it has to load the rest.
 */
export class Tab {
  readonly #storage: Storage;

  /** @param storage the tab's `sessionStorage`; accessing it throws if the browser blocks it */
  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Whether MSAL has work to do: a return from Microsoft, or a signed-in reader. */
  get needsSignIn(): boolean {
    return this.asking !== undefined || this.#storage.getItem(signedInKey) !== null;
  }

  set isSignedIn(value: boolean) {
    this.#put(signedInKey, value ? 'yes' : undefined);
  }

  /** The scope that the reader has left the page to consent to. */
  get asking(): Scope | undefined {
    const scope = this.#storage.getItem(askingKey);
    return scope !== null && isScope(scope) ? scope : undefined;
  }

  set asking(scope: Scope | undefined) {
    this.#put(askingKey, scope);
  }

  /** The page that the reader left from, as a path with answers; it never leaves the tab. */
  get place(): string | undefined {
    const place = this.#storage.getItem(placeKey) ?? '';
    return /^\/(?![/\\])/u.test(place) ? place : undefined;
  }

  set place(path: string | undefined) {
    this.#put(placeKey, path);
  }

  /** The id of the open sample organization. */
  get sample(): string | undefined {
    return this.#storage.getItem(sampleKey) ?? undefined;
  }

  set sample(id: string | undefined) {
    this.#put(sampleKey, id);
  }

  get notice(): Notice | undefined {
    const notice = this.#read(noticeKey);
    return isNotice(notice) ? notice : undefined;
  }

  set notice(notice: Notice | undefined) {
    try {
      this.#put(noticeKey, notice && JSON.stringify(notice));
    } catch {
      // If the store is full, the only cost is a missing notice.
    }
  }

  /** How a scope was refused, which is more specific than a lack of consent. */
  refusal(scope: Scope): Refusal | undefined {
    const reason = this.#refusals()[scope];
    return reason === 'consent-refused' || reason === 'admin-approval' ? reason : undefined;
  }

  refuse(scope: Scope, reason: Refusal | undefined): void {
    const text = JSON.stringify({ ...this.#refusals(), [scope]: reason });
    this.#put(refusedKey, text === '{}' ? undefined : text);
  }

  forgetRefusals(): void {
    this.#put(refusedKey, undefined);
  }

  /**
   * Deletes everything of Guidepost's; other sites on the same origin keep theirs.
   * @param isOwn matches further keys, such as those of a library
   */
  clear(isOwn: (key: string) => boolean = () => false): void {
    const keys = Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at));
    for (const key of keys)
      if (key !== null && (ownKey.test(key) || isOwn(key))) this.#storage.removeItem(key);
  }

  #refusals(): Readonly<Record<string, unknown>> {
    const stored = this.#read(refusedKey);
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
