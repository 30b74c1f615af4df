/** Links from one guide to another: `[words](guide:no-mailbox)`, `(guide:no-mailbox/assign)`. */

const scheme = 'guide:';

export interface GuideLink {
  readonly article: string;
  /** Absent for the article itself. */
  readonly step?: string;
}

/** @returns undefined for a link of any other kind */
export function guideLinkOf(url: string): GuideLink | undefined {
  if (!url.startsWith(scheme)) return undefined;
  const [article = '', step = ''] = url.slice(scheme.length).split('/', 2);
  return step === '' ? { article } : { article, step };
}

/** The path of what it links to, below its language: `no-mailbox/assign/`. */
export function guideLinkPath({ article, step }: GuideLink): string {
  return step === undefined ? `${article}/` : `${article}/${step}/`;
}
