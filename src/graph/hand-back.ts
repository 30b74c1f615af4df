import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/**
 * The whole work of the redirect page: hands Microsoft's answer to the page that the reader came
 * from, and goes back there. Somebody who opens the page by hand is sent home.
 *
 * @param goHome Leaves for the start page.
 */
export async function handBack(goHome: () => void): Promise<void> {
  try {
    await broadcastResponseToMainFrame();
  } catch {
    goHome();
  }
}
