/**
 * Remembers the step and answers from which the side-by-side page was opened. Stored in the tab's
 * session; if storage is blocked, the link back leads to the article.
 */

const key = 'guidepost:step-left';

/** @param step the step's id and the fragment of its page: `licensed#what=no-access` */
export function rememberReturnStep(article: string, step: string): void {
  try {
    sessionStorage.setItem(key, `${article}/${step}`);
  } catch {
    // Storage is blocked.
  }
}

export function returnStep(article: string): string | undefined {
  try {
    const left = sessionStorage.getItem(key);
    return left?.startsWith(`${article}/`) ? left.slice(article.length + 1) : undefined;
  } catch {
    return undefined;
  }
}
