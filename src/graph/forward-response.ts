import { NavigationClient } from '@azure/msal-browser';
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { formatConsentAnswer, readConsentAnswer } from './consent-answer.ts';
import type { Tab } from './tab.ts';

/** The context of the redirect page. */
export interface RedirectPage {
  /** The query of its address. */
  readonly query: string;
  /** Undefined if the browser blocks storage. */
  readonly tab: Tab | undefined;
  /** The path of the site's root. */
  readonly home: string;
  /** The path of the page that reports an administrator's decision. */
  readonly consentPage: string;
  /**
   * Navigates, replacing the redirect page, so that Microsoft's response is not kept in the
   * history.
   */
  readonly go: (path: string) => void;
}

/**
 * All that the redirect page does: passes Microsoft's response to the page that the reader came
 * from, and goes back there. Also goes back if the response cannot be read or nobody is waiting for
 * it, as after using the Back button. Readers who came from no page are sent to the home page.
 */
export async function forwardResponse({
  query,
  tab,
  home,
  consentPage,
  go,
}: RedirectPage): Promise<void> {
  const consent = readConsentAnswer(query);
  if (consent) {
    if (consent.isAgreed) tab?.forgetRefusals();
    go(consentPage + formatConsentAnswer(consent));
    return;
  }
  const lead = () => {
    if (tab?.place !== undefined && tab.asking === undefined) tab.notice = { kind: 'stray' };
    go(tab?.place ?? home);
    return Promise.resolve(true);
  };
  try {
    await broadcastResponseToMainFrame(new ReturnNavigation(lead));
  } catch {
    await lead();
  }
}

/** Always leads readers to where they came from, regardless of where MSAL would go. */
class ReturnNavigation extends NavigationClient {
  readonly #lead: () => Promise<boolean>;

  constructor(lead: () => Promise<boolean>) {
    super();
    this.#lead = lead;
  }

  override navigateInternal(): Promise<boolean> {
    return this.#lead();
  }

  override navigateExternal(): Promise<boolean> {
    return this.#lead();
  }
}
