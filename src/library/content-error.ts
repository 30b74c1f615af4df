/** Stops a build because of the content. */

/** The message is for authors; a stack trace would only lead them into code that is not theirs. */
export class ContentError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ContentError';
    this.stack = '';
  }
}
