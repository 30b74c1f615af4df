/** Stops a build because of what the content says. */

/** Its lines are for authors; a stack would only lead them into code that is not theirs. */
export class ContentError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ContentError';
    this.stack = '';
  }
}
