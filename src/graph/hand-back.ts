import { NavigationClient } from '@azure/msal-browser';
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { formatConsentAnswer, readConsentAnswer } from './consent-answer.ts';
import type { Tab } from './tab.ts';

/** What the redirect page knows and can do. */
export interface Landing {
  /** The query of its address. */
  readonly query: string;
  /** Undefined where the browser refuses storage. */
  readonly tab: Tab | undefined;
  /** The start of the site, as a path. */
  readonly home: string;
  /** The page that tells what an administrator said, as a path. */
  readonly consentPage: string;
  /** Leads on, in place of the redirect page, so that Microsoft's answer stays in no history. */
  readonly go: (path: string) => void;
}

/**
 * The whole work of the redirect page: hands Microsoft's answer to the page that the reader came from,
 * and goes back there. So does whoever brings no answer that can be read, or one that nobody waits
 * for, as by Back; somebody who came from no page is sent home.
 */
export async function handBack({ query, tab, home, consentPage, go }: Landing): Promise<void> {
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
    await broadcastResponseToMainFrame(new Leading(lead));
  } catch {
    await lead();
  }
}

/** Wherever MSAL would go, the reader is led to the place that they came from. */
class Leading extends NavigationClient {
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
