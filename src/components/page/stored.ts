/**
 * What the site keeps in a reader's browser. A test compares this list with the keys that the code
 * stores under.
 */

export interface Stored {
  /** What it is: the end of the key of its message, `page.stored.<name>`. */
  readonly name: 'answers' | 'position' | 'directory' | 'locale' | 'sending' | 'search-key';
  /** When it goes: with the tab, also at sign-out, or when readers delete it. */
  readonly until: 'tab' | 'sign-out' | 'cleared';
  /** The keys in the browser's storage. */
  readonly keys: RegExp;
}

export const storedInBrowser: readonly Stored[] = [
  { name: 'answers', until: 'tab', keys: /^guidepost:own:/u },
  { name: 'position', until: 'tab', keys: /^guidepost:(?:place|step-left)$/u },
  // Sign-in's own entries, and those of MSAL.
  {
    name: 'directory',
    until: 'sign-out',
    keys: /^(?:guidepost\.|guidepost:sign-in-place$|msal\.)/u,
  },
  { name: 'locale', until: 'cleared', keys: /^guidepost:locale$/u },
  { name: 'sending', until: 'cleared', keys: /^guidepost:send$/u },
  { name: 'search-key', until: 'cleared', keys: /^guidepost:search-key$/u },
];
