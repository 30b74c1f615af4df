/** The front matter keys that keep links working that were published before an edit. */

import { z } from 'zod';

const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
function key(pattern: string, what: string) {
  return z.string().regex(new RegExp(`^${pattern}$`, 'u'), `should be ${what}`);
}
const stepId = key(id, 'the id of a step, such as “block”');
const answerId = key(`${id}\\.${id}`, 'a question and its answer, such as “block.yes”');
const eitherId = key(`${id}(?:\\.${id})?`, 'a step or an answer, such as “block” or “block.yes”');
const promise = key(
  `(?:${id}=${id} )*→ [A-Z0-9-]+`,
  'answers, an arrow and the code they led to, such as “block=yes → SND-01”',
);

export const aliasSchema = {
  /** The same step or answer under a new id. Questions are named by their current ids. */
  renamed: z
    .strictObject({
      steps: z.record(stepId, z.string()).optional(),
      answers: z.record(answerId, z.string()).optional(),
    })
    .optional(),
  /**
   * Removed ids. A step names the step to go to instead; an answer names its replacement, or null.
   */
  retired: z.record(eitherId, z.string().nullable()).optional(),
  /** Outcomes that old links promised and that were changed on purpose, each with the reason. */
  changed: z.record(promise, z.string().min(1)).optional(),
};
