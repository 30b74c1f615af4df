/**
 * The step, and its answers, that somebody left to read the text beside its source. Lives in the tab's session; where
 * storage is refused, the way back leads to the article.
 */

const key = 'guidepost:step-left';

/** @param step its id, with the fragment of its page: `licensed#what=no-access` */
export function rememberStep(article: string, step: string): void {
  try {
    sessionStorage.setItem(key, `${article}/${step}`);
  } catch {
    // As above.
  }
}

export function stepLeft(article: string): string | undefined {
  try {
    const left = sessionStorage.getItem(key);
    return left?.startsWith(`${article}/`) ? left.slice(article.length + 1) : undefined;
  } catch {
    return undefined;
  }
}
